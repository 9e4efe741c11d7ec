import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry } from '../../src/psychometrics/matrix.js';
import { createStreamingMoments } from '../../src/psychometrics/streaming-moments.js';
import { covarianceInTwoPasses, momentsOf, RANGE, type Row } from './reference.js';

describe('createStreamingMoments', () => {
  test('gives what can be worked out by hand', () => {
    const moments = momentsOf([
      [1, 5],
      [3, undefined],
      [2, 4],
      [undefined, 5],
      [3, 3],
    ]);
    expect(moments).toEqual({
      rows: 5,
      complete: 3,
      means: [2, 4],
      covariance: [
        [1, -1],
        [-1, 1],
      ],
      items: [
        { answered: 4, missing: 1, floor: 1, ceiling: 0 },
        { answered: 4, missing: 1, floor: 0, ceiling: 2 },
      ],
    });
  });

  test.each([
    { why: 'no rows', rows: [], complete: 0, mean: 0 },
    { why: 'no complete row', rows: [[1, undefined]], complete: 0, mean: 0 },
    { why: 'one complete row', rows: [[4, 2]], complete: 1, mean: 4 },
    {
      why: 'a constant item',
      rows: [
        [3, 1],
        [3, 2],
        [3, 5],
      ],
      complete: 3,
      mean: 3,
    },
  ])('gives a variance of exactly 0 for $why', ({ rows, complete, mean }) => {
    const accumulator = createStreamingMoments(2, RANGE);
    for (const row of rows) accumulator.add(row);
    const moments = accumulator.moments();
    expect(moments.complete).toBe(complete);
    expect(moments.means[0]).toBe(mean);
    expect(moments.covariance[0]?.[0]).toBe(0);
  });

  test('more rows may follow after a look', () => {
    const accumulator = createStreamingMoments(1, RANGE);
    accumulator.add([1]);
    const first = accumulator.moments();
    accumulator.add([5]);
    expect(first).toMatchObject({ rows: 1, means: [1] });
    expect(accumulator.moments()).toMatchObject({ rows: 2, means: [3], covariance: [[8]] });
  });

  test.each<{ why: string; row: Row; message: string }>([
    { why: 'a short row', row: [1], message: 'A row has 2 responses' },
    { why: 'a long row', row: [1, 2, 3], message: 'A row has 2 responses' },
    { why: 'a response below the range', row: [0, 1], message: 'A response lies outside the range' },
    { why: 'a response above the range', row: [1, 6], message: 'A response lies outside the range' },
    { why: 'NaN', row: [1, Number.NaN], message: 'A response lies outside the range' },
  ])('refuses $why and stays as it was', ({ row, message }) => {
    const accumulator = createStreamingMoments(2, RANGE);
    expect(() => accumulator.add(row)).toThrow(new RangeError(message));
    expect(accumulator.moments()).toMatchObject({ rows: 0, items: [{ answered: 0 }, { answered: 0 }] });
  });

  test('gives the covariances of two passes for any table', () => {
    const response = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 10 });
    const table = fc.array(fc.tuple(response, response, response), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(table, (rows) => {
        const expected = covarianceInTwoPasses(rows);
        const { covariance, complete } = momentsOf(rows);
        fc.pre(complete > 1);
        for (const [i, row] of expected.entries()) {
          for (const [j, value] of row.entries()) expect(entry(covariance, i, j)).toBeCloseTo(value, 12);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('does not lose digits far from zero, where sums of squares would', () => {
    const far = 1e9;
    const accumulator = createStreamingMoments(2, { min: far, max: far + 5 });
    for (let row = 0; row < 100_000; row++) accumulator.add([far + (row % 2), far + 3 * (row % 2)]);
    const { covariance } = accumulator.moments();
    const variance = 25_000 / 99_999;
    expect(covariance[0]?.[0]).toBeCloseTo(variance, 9);
    expect(covariance[0]?.[1]).toBeCloseTo(3 * variance, 9);
    expect(covariance[1]?.[1]).toBeCloseTo(9 * variance, 9);
  });

  test('takes a million rows in memory that does not grow', () => {
    const accumulator = createStreamingMoments(6, RANGE);
    const rows = 1_000_000;
    const heapBytes: number[] = [];
    for (let row = 0; row < rows; row++) {
      const answer = (row % 5) + 1;
      accumulator.add([answer, answer, 6 - answer, answer, row % 100 === 0 ? undefined : answer, 3]);
      if (row % 10_000 === 0) heapBytes.push(process.memoryUsage().heapUsed);
    }

    const moments = accumulator.moments();
    expect(moments).toMatchObject({ rows, complete: 990_000 });
    expect(moments.items[4]).toEqual({
      answered: 990_000,
      missing: 10_000,
      floor: 190_000,
      ceiling: 200_000,
    });
    expect(moments.items[5]).toEqual({ answered: rows, missing: 0, floor: 0, ceiling: 0 });
    // Rows 0, 100, 200 … answer 1: 190,000 ones and 200,000 each of 2, 3, 4 and 5 remain.
    const mean = (190_000 + 200_000 * 14) / 990_000;
    const variance = (190_000 + 200_000 * 54 - 990_000 * mean ** 2) / 989_999;
    expect(moments.means[0]).toBeCloseTo(mean, 9);
    expect(moments.covariance[0]?.[0]).toBeCloseTo(variance, 9);
    expect(moments.covariance[1]?.[2]).toBeCloseTo(-variance, 9);
    expect(moments.covariance[5]?.[5]).toBe(0);
    // What is left after collection, early and late; a million rows kept would be some 100 MB.
    const growth = Math.min(...heapBytes.slice(50)) - Math.min(...heapBytes.slice(0, 50));
    expect(growth).toBeLessThan(16 * 1024 * 1024);
  });
});
