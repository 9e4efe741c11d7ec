import { describe, expect, test } from 'vitest';
import { type Distribution, NORMAL } from '../../src/scoring/distribution.js';
import { interval, lowerBound } from '../../src/scoring/measure.js';

const T8: Distribution = { kind: 't', df: 8 };
// Of R: qnorm(.95), qnorm(.80), qt(.95, 8), qt(.80, 8).
const Z95 = 1.6448536269514715;
const Z80 = 0.84162123357291441;
const T95 = 1.8595480375308966;
const T80 = 0.88888951776701997;

describe('interval', () => {
  test.each([
    { why: '±1.645 SEM', value: 50, sem: 10, distribution: NORMAL, level: 0.9, reach: 10 * Z95 },
    {
      why: 'a wider one with few degrees of freedom',
      value: 50,
      sem: 10,
      distribution: T8,
      level: 0.9,
      reach: 10 * T95,
    },
    {
      why: 'a narrower one at a lower level',
      value: 50,
      sem: 10,
      distribution: NORMAL,
      level: 0.6,
      reach: 10 * Z80,
    },
    { why: 'no error, no width', value: 50, sem: 0, distribution: NORMAL, level: 0.9, reach: 0 },
  ])('$why', ({ value, sem, distribution, level, reach }) => {
    const { lower, upper } = interval({ value, sem, distribution }, level);
    expect(lower).toBeCloseTo(value - reach, 9);
    expect(upper).toBeCloseTo(value + reach, 9);
  });

  test.each([
    { why: 'cut at 100', value: 95, lower: 95 - 10 * Z95, upper: 100 },
    { why: 'cut at 0', value: 5, lower: 0, upper: 5 + 10 * Z95 },
  ])('$why', ({ value, lower, upper }) => {
    const found = interval({ value, sem: 10, distribution: NORMAL }, 0.9);
    expect(found).toEqual({ lower: expect.closeTo(lower, 9), upper: expect.closeTo(upper, 9) });
  });
});

describe('lowerBound', () => {
  test.each([
    { why: 'one-sided 80 %, normal', value: 75, sem: 17, distribution: NORMAL, bound: 75 - 17 * Z80 },
    { why: 'one-sided 80 %, t', value: 75, sem: 17, distribution: T8, bound: 75 - 17 * T80 },
    {
      why: 'not cut: it is compared, not shown',
      value: 5,
      sem: 17,
      distribution: NORMAL,
      bound: 5 - 17 * Z80,
    },
  ])('$why', ({ value, sem, distribution, bound }) => {
    expect(lowerBound({ value, sem, distribution }, 0.8)).toBeCloseTo(bound, 9);
  });
});
