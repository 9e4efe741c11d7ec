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

/** An axis whose ticks are given, with gridlines and nothing else. */
export function gridAxis(
  range: { min: number; max: number },
  ticks: readonly number[],
  color: (index: number) => string,
) {
  return {
    type: 'linear' as const,
    min: range.min,
    max: range.max,
    border: { display: false },
    ticks: { display: false },
    grid: { drawTicks: false, lineWidth: 0.5, color: ({ index }: { index: number }) => color(index) },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.map((value) => ({ value }));
    },
  };
}

/** Points from the top, as on the page. */
export function pageAxis(height: number) {
  return { type: 'linear' as const, min: 0, max: height, reverse: true, offset: false, display: false };
}
