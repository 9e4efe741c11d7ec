/** Who waits: a single request, or one pair of many. */
export type Lane = 'single' | 'batch';

export interface Turns {
  /**
   * Resolves once there is a place, with the function that gives it back.
   *
   * @param signal gives up the waiting; the promise rejects with its reason
   */
  take(lane: Lane, signal: AbortSignal): Promise<() => void>;
  /** Places in use. */
  busy(): number;
  waiting(lane: Lane): number;
}

/**
 * A number of places, first come, first served within a lane. When both lanes wait they take turns, so
 * that a long batch cannot keep single requests out, nor the other way round.
 */
export function openTurns(places: number): Turns {
  // Sets keep their order, and whoever gives up leaves from the middle.
  const lanes: Record<Lane, Set<() => void>> = { single: new Set(), batch: new Set() };
  let busy = 0;
  let last: Lane = 'batch';

  const next = (): void => {
    const turn: Lane = last === 'batch' ? 'single' : 'batch';
    const lane = lanes[turn].size > 0 ? turn : last;
    const [enter] = lanes[lane];
    if (enter === undefined || busy >= places) return;
    lanes[lane].delete(enter);
    last = lane;
    busy++;
    enter();
  };
  const leave = (): void => {
    busy--;
    next();
  };

  return {
    take: (lane, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const enter = (): void => {
          signal.removeEventListener('abort', giveUp);
          resolve(leave);
        };
        const giveUp = (): void => {
          lanes[lane].delete(enter);
          reject(signal.reason);
        };
        signal.addEventListener('abort', giveUp, { once: true });
        lanes[lane].add(enter);
        next();
      }),
    busy: () => busy,
    waiting: (lane) => lanes[lane].size,
  };
}
