/** Fixed size, drawn at once, no interaction: what every chart of ours has in common. */
export function baseOptions() {
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false as const,
    events: [] as [],
    devicePixelRatio: 1,
    layout: { padding: 0, autoPadding: false },
  };
}

/** An axis over a given range that draws nothing itself: gridlines are the chart's own. */
export function fixedAxis({ min, max }: { readonly min: number; readonly max: number }) {
  return { type: 'linear' as const, min, max, display: false };
}

/** Points from the top, as on the page. */
export function pageAxis(height: number) {
  return { type: 'linear' as const, min: 0, max: height, reverse: true, display: false };
}
