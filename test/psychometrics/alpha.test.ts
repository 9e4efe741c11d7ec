import { describe, expect, test } from 'vitest';
import { alphaIfDropped, cronbachAlpha } from '../../src/psychometrics/alpha.js';
import { feldtInterval } from '../../src/psychometrics/feldt-interval.js';
import { averageInterItemCorrelation, itemRestCorrelations } from '../../src/psychometrics/inter-item.js';
import type { Matrix } from '../../src/psychometrics/matrix.js';
import { compoundSymmetry } from './example-matrices.js';

/** Two items that agree, one that runs against both. */
const MISKEYED: Matrix = [
  [1, 0.5, -0.4],
  [0.5, 1, -0.4],
  [-0.4, -0.4, 1],
];

describe('cronbachAlpha', () => {
  test.each([
    { why: 'two items, r = .5: Spearman–Brown', covariance: compoundSymmetry(2, 0.5), alpha: 2 / 3 },
    { why: 'four items, r = .5', covariance: compoundSymmetry(4, 0.5), alpha: 0.8 },
    { why: 'independent items', covariance: compoundSymmetry(5, 0), alpha: 0 },
    { why: 'the same item three times', covariance: compoundSymmetry(3, 1), alpha: 1 },
    { why: 'items that disagree on balance', covariance: MISKEYED, alpha: 1.5 * (1 - 3 / 2.4) },
    {
      why: 'a constant item',
      covariance: [
        [2, 1, 0],
        [1, 2, 0],
        [0, 0, 0],
      ],
      alpha: 1.5 * (1 - 4 / 6),
    },
    { why: 'one item', covariance: [[1]], alpha: undefined },
    { why: 'no items', covariance: [], alpha: undefined },
    { why: 'two items that cancel', covariance: compoundSymmetry(2, -1), alpha: undefined },
    {
      why: 'two items that cancel but for rounding',
      covariance: [
        [0.1 + 0.2, -0.3],
        [-0.3, 0.1 + 0.2],
      ],
      alpha: undefined,
    },
    { why: 'no variance', covariance: compoundSymmetry(3, 0, 0), alpha: undefined },
  ])('$why', ({ covariance, alpha }) => {
    expect(cronbachAlpha(covariance)).toEqual(alpha === undefined ? undefined : expect.closeTo(alpha, 12));
  });
});

describe('alphaIfDropped', () => {
  test.each([
    { why: 'the miskeyed item gone', covariance: MISKEYED, expected: [-4 / 3, -4 / 3, 2 / 3] },
    { why: 'two items leave one', covariance: compoundSymmetry(2, 0.5), expected: [undefined, undefined] },
  ])('$why', ({ covariance, expected }) => {
    expect(alphaIfDropped(covariance)).toEqual(
      expected.map((value) => (value === undefined ? undefined : expect.closeTo(value, 12))),
    );
  });
});

describe('itemRestCorrelations', () => {
  test.each([
    { why: 'equal items', covariance: compoundSymmetry(3, 0.5), expected: Array(3).fill(1 / Math.sqrt(3)) },
    {
      why: 'two items: their correlation',
      covariance: [
        [4, 1],
        [1, 1],
      ],
      expected: [0.5, 0.5],
    },
    {
      why: 'a miskeyed item is negative',
      covariance: MISKEYED,
      expected: [0.1 / Math.sqrt(1.2), 0.1 / Math.sqrt(1.2), -0.8 / Math.sqrt(3)],
    },
    {
      why: 'a constant item',
      covariance: [
        [1, 0],
        [0, 0],
      ],
      expected: [undefined, undefined],
    },
    {
      why: 'others that cancel',
      covariance: [
        [1, 0, 0],
        [0, 1, -1],
        [0, -1, 1],
      ],
      expected: [undefined, -1 / Math.SQRT2, -1 / Math.SQRT2],
    },
    { why: 'one item', covariance: [[1]], expected: [undefined] },
  ])('$why', ({ covariance, expected }) => {
    expect(itemRestCorrelations(covariance)).toEqual(
      expected.map((value) => (value === undefined ? undefined : expect.closeTo(value, 12))),
    );
  });
});

describe('averageInterItemCorrelation', () => {
  test.each([
    { why: 'equal items', covariance: compoundSymmetry(4, 0.3), expected: 0.3 },
    { why: 'variances do not matter', covariance: compoundSymmetry(4, 0.3, 9), expected: 0.3 },
    { why: 'positive and negative', covariance: MISKEYED, expected: -0.1 },
    { why: 'one item', covariance: [[1]], expected: undefined },
    {
      why: 'a constant item',
      covariance: [
        [1, 0],
        [0, 0],
      ],
      expected: undefined,
    },
  ])('$why', ({ covariance, expected }) => {
    const actual = averageInterItemCorrelation(covariance);
    expect(actual).toEqual(expected === undefined ? undefined : expect.closeTo(expected, 12));
  });
});

describe('feldtInterval', () => {
  test('uses the F quantiles of the numeric table', () => {
    const { lower, upper, confidence } = feldtInterval({ alpha: 0.8, respondents: 120, items: 5 });
    expect(lower).toBeCloseTo(1 - 0.2 * 1.3136681158363057, 9);
    expect(upper).toBeCloseTo(1 - 0.2 * 0.74267836570444423, 9);
    expect(confidence).toBe(0.95);
  });

  test.each([
    { why: 'one respondent', respondents: 1, items: 5 },
    { why: 'one item', respondents: 100, items: 1 },
  ])('refuses $why', ({ respondents, items }) => {
    expect(() => feldtInterval({ alpha: 0.8, respondents, items })).toThrow(RangeError);
  });
});
