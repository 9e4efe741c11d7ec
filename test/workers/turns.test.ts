import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lane, openTurns } from '../../src/workers/turns.js';

const patient = new AbortController().signal;

/** Takes a place for each, in this order, and tells who came in when. */
function queueUp(places: number, lanes: readonly Lane[]) {
  const turns = openTurns(places);
  const entered: string[] = [];
  const leaves: (() => void)[] = [];
  lanes.forEach((lane, index) => {
    void turns.take(lane, patient).then((leave) => {
      entered.push(`${lane} ${index}`);
      leaves.push(leave);
    });
  });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { turns, entered, leaves, settle };
}

describe('turns', () => {
  test('are taken in the order of coming within a lane, and by both lanes alternately', async () => {
    const { entered, leaves, settle } = queueUp(1, ['batch', 'batch', 'batch', 'single', 'single', 'batch']);
    for (let index = 0; index < 6; index++) {
      await settle();
      leaves[index]?.();
    }
    expect(entered).toEqual(['batch 0', 'single 3', 'batch 1', 'single 4', 'batch 2', 'batch 5']);
  });

  test('whoever gives up leaves the queue at once, with the reason', async () => {
    const { turns } = queueUp(1, ['single']);
    const caller = new AbortController();
    const waiting = turns.take('single', caller.signal);
    expect(turns.waiting('single')).toBe(1);
    caller.abort(new RangeError('gone'));
    await expect(waiting).rejects.toThrow(RangeError);
    expect(turns.waiting('single')).toBe(0);
    await expect(turns.take('single', caller.signal)).rejects.toThrow(RangeError);
    expect(turns.busy()).toBe(1);
  });

  test('never exceed the places, and leave none empty while somebody waits', async () => {
    const lane = fc.constantFrom<Lane>('single', 'batch');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(lane, { maxLength: 20 }),
        async (places, lanes) => {
          const { turns, entered, leaves, settle } = queueUp(places, lanes);
          for (let left = 0; left < lanes.length; left++) {
            await settle();
            expect(turns.busy()).toBe(Math.min(places, lanes.length - left));
            expect(turns.waiting('single') + turns.waiting('batch')).toBe(lanes.length - left - turns.busy());
            leaves[left]?.();
          }
          expect(turns.busy()).toBe(0);
          expect(new Set(entered).size).toBe(lanes.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
