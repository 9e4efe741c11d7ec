import { describe, expect, test } from 'vitest';
import { batchProgress, duration } from '../../src/cli/batch-progress.js';

function tell(
  totalBytes: number,
  steps: readonly (readonly [ms: number, made: number, bytesRead: number])[],
) {
  const lines: string[] = [];
  let ms = 0;
  const progress = batchProgress(
    totalBytes,
    (line) => lines.push(line),
    () => ms,
  );
  for (const [at, made, bytesRead] of steps) {
    ms = at;
    progress({ made, kept: 0, refused: 0, bytesRead });
  }
  return lines;
}

describe('batchProgress', () => {
  test('tells share, rate and time left', () => {
    expect(
      tell(1000, [
        [0, 1, 100],
        [2000, 21, 500],
      ]),
    ).toEqual([
      '[##..................] 10 %, 1 reports',
      '[##########..........] 50 %, 21 reports, 10 per second, 3 s left',
    ]);
  });

  test('knows neither share nor time left of a pipe', () => {
    const [, last] = tell(0, [
      [0, 1, 100],
      [1000, 6, 500],
    ]);
    expect(last).toBe('6 reports, 5 per second');
  });

  test('says nothing new for a fifth of a second', () => {
    expect(
      tell(1000, [
        [0, 1, 10],
        [199, 2, 20],
        [200, 3, 30],
      ]),
    ).toHaveLength(2);
  });
});

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [59.6, '1 min 00 s'],
  [185, '3 min 05 s'],
  [7800, '2 h 10 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
