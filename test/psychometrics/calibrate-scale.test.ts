import { describe, expect, test } from 'vitest';
import { calibrateScale } from '../../src/psychometrics/calibrate-scale.js';
import type { Matrix } from '../../src/psychometrics/matrix.js';
import { compoundSymmetry, momentsWith, oneFactorCovariance, threeItems } from './example-matrices.js';
import { itemsOf, keyedRows, momentsOf, RANGE } from './reference.js';

describe('calibrateScale gives the error of measurement', () => {
  test.each([
    {
      why: 'four equal items: alpha and omega are both .8',
      // SD = √10/4, SEM = √.125, 8.84 in POMP; times √2 is 12.5.
      covariance: compoundSymmetry(4, 0.5),
      expected: { name: 'alpha', value: 0.8, sem: Math.sqrt(0.125), seDifferencePomp: 12.5 },
    },
    {
      why: 'two items: Spearman–Brown, not alpha, which is .39',
      // r = .3, SD = √6.2/2, SEM² = 1.55·(1 − .6/1.3).
      covariance: [
        [1, 0.6],
        [0.6, 4],
      ],
      expected: {
        name: 'spearman-brown',
        value: 0.6 / 1.3,
        sem: Math.sqrt(1.55 * (0.7 / 1.3)),
        seDifferencePomp: 25 * Math.sqrt(3.1 * (0.7 / 1.3)),
      },
    },
    {
      why: 'independent items: all of the spread is error',
      covariance: compoundSymmetry(4, 0),
      expected: { name: 'alpha', value: 0, sem: 0.5, seDifferencePomp: 12.5 * Math.SQRT2 },
    },
    {
      why: 'a loading above 1: alpha alone',
      covariance: threeItems([0.8, 0.7, 0.5]),
      // ΣS = 7, so alpha = 1.5·(4/7); SEM² = 7/9·(1/7).
      expected: { name: 'alpha', value: 6 / 7, sem: 1 / 3, seDifferencePomp: (25 / 3) * Math.SQRT2 },
    },
  ])('$why', ({ covariance, expected }) => {
    const { name, value, sem, seDifferencePomp } = expected;
    expect(calibrate(covariance)).toMatchObject({
      status: 'estimated',
      precision: {
        reliability: { name, value: expect.closeTo(value, 6) },
        sem: expect.closeTo(sem, 6),
        semPomp: expect.closeTo(25 * sem, 6),
        seDifferencePomp: expect.closeTo(seDifferencePomp, 6),
        smallestDifferencePomp: expect.closeTo(1.6448536269514715 * seDifferencePomp, 6),
      },
    });
  });

  test('the lower of alpha and omega, also when that is omega', () => {
    // Two pairs of near-doubles: one factor catches one pair, and alpha credits both.
    const covariance = [
      [1, 0.7, 0.3, 0.3],
      [0.7, 1, 0.3, 0.3],
      [0.3, 0.3, 1, 0.5],
      [0.3, 0.3, 0.5, 1],
    ];
    const calibration = calibrate(covariance);
    if (calibration.status !== 'estimated' || calibration.omega.kind !== 'estimated')
      throw new Error('Has both');
    expect(calibration.omega.omega).toBeLessThan(calibration.alpha?.value ?? 0);
    expect(calibration.precision.reliability).toEqual({ name: 'omega', value: calibration.omega.omega });
  });
});

describe('calibrateScale stops', () => {
  test('at a key error: statistics for the author, no error of measurement', () => {
    const covariance = oneFactorCovariance([0.7, 0.8, -0.7, 0.6]);
    const calibration = calibrate(covariance);
    expect(calibration).toMatchObject({ status: 'key-error', suspects: ['i3'], grade: 'good' });
    expect(calibration).not.toHaveProperty('precision');
  });

  test('at a key left out of the real reference scale', () => {
    const items = itemsOf('NAB');
    // The second item is a reversed one; turned back, it runs against the others.
    const rows = keyedRows(items).map((row) =>
      row.map((value, item) => (item === 1 && value ? 6 - value : value)),
    );
    expect(calibrateScale({ items, range: RANGE }, momentsOf(rows))).toMatchObject({
      status: 'key-error',
      suspects: ['NAB2'],
    });
  });

  test.each<{ why: string; covariance: Matrix; reason: string }>([
    { why: 'a single item', covariance: [[1.2]], reason: 'single-item' },
    { why: 'a single constant item', covariance: [[0]], reason: 'single-item' },
    { why: 'no variance', covariance: compoundSymmetry(3, 0, 0), reason: 'no-variance' },
    {
      why: 'two items, one constant',
      covariance: [
        [1, 0],
        [0, 0],
      ],
      reason: 'no-variance',
    },
  ])('at $why: no coefficient', ({ covariance, reason }) => {
    const calibration = calibrate(covariance);
    expect(calibration).toMatchObject({ status: 'not-estimable', reason });
    expect(calibration).not.toHaveProperty('precision');
  });
});

describe('calibrateScale and the number of complete rows', () => {
  test.each([
    { complete: 0, expected: { status: 'refused' } },
    { complete: 29, expected: { status: 'refused' } },
    { complete: 30, expected: { status: 'estimated', grade: 'unusable' } },
    { complete: 50, expected: { status: 'estimated', grade: 'provisional' } },
    { complete: 100, expected: { status: 'estimated', grade: 'usable' } },
    { complete: 200, expected: { status: 'estimated', grade: 'good' } },
  ])('$complete', ({ complete, expected }) => {
    expect(calibrate(compoundSymmetry(3, 0.5), complete)).toMatchObject(expected);
  });

  test('nothing is told about fewer than thirty complete rows, however many there are', () => {
    const moments = { ...momentsWith(compoundSymmetry(3, 0.5), 29), rows: 500 };
    expect(calibrateScale({ items: ['i1', 'i2', 'i3'], range: RANGE }, moments)).toEqual({
      status: 'refused',
      rows: 500,
      complete: 29,
    });
  });
});

describe('calibrateScale counts', () => {
  test('missing of all rows, floor and ceiling of those who answered', () => {
    const moments = {
      ...momentsWith(compoundSymmetry(2, 0.5), 150),
      rows: 200,
      items: [
        { answered: 160, missing: 40, floor: 16, ceiling: 80 },
        { answered: 200, missing: 0, floor: 0, ceiling: 200 },
      ],
    };
    expect(calibrateScale({ items: ['i1', 'i2'], range: RANGE }, moments)).toMatchObject({
      items: [
        { item: 'i1', missingPercent: 20, floorPercent: 10, ceilingPercent: 50 },
        { item: 'i2', missingPercent: 0, floorPercent: 0, ceilingPercent: 100 },
      ],
    });
  });

  test.each([
    { why: 'no items', items: [] },
    { why: 'too few ids', items: ['i1'] },
    { why: 'too many ids', items: ['i1', 'i2', 'i3'] },
  ])('refuses moments of another scale: $why', ({ items }) => {
    const moments = momentsWith(compoundSymmetry(2, 0.5));
    expect(() => calibrateScale({ items, range: RANGE }, moments)).toThrow(RangeError);
  });
});

function calibrate(covariance: Matrix, complete = 400) {
  const items = covariance.map((_, index) => `i${index + 1}`);
  return calibrateScale({ items, range: RANGE }, momentsWith(covariance, complete));
}
