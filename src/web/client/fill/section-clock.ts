/** Seconds that each section was in view: only the owner's own answer quality uses them. */
export interface SectionClock {
  enter(section: string | undefined): void;
}

/** A tab in the background does not count, and neither does a pause of more than two minutes. */
const LONGEST_PAUSE_SECONDS = 120;

export function createSectionClock(
  add: (section: string, seconds: number) => void,
  signal: AbortSignal,
): SectionClock {
  let current: string | undefined;
  let since = performance.now();
  const settle = (): void => {
    const seconds = (performance.now() - since) / 1000;
    since = performance.now();
    if (current !== undefined && document.visibilityState === 'visible')
      add(current, Math.min(seconds, LONGEST_PAUSE_SECONDS));
  };
  const restart = (): void => {
    since = performance.now();
  };
  // Every sign of life settles, so that only time without any is cut off.
  addEventListener('pointerdown', settle, { signal });
  addEventListener('keydown', settle, { signal });
  document.addEventListener('visibilitychange', restart, { signal });
  addEventListener('pagehide', settle, { signal });
  return {
    enter(section) {
      settle();
      current = section;
    },
  };
}
