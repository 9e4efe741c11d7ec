import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinPersonVariance } from '../../src/scoring/within-person-variance.js';
import { policy } from '../helpers/policy.js';

const FIVE = { min: 1, max: 5 };
const { scoring } = policy;

test('the shipped prior is that of the scoring rules', () => {
  expect(scoring).toEqual({ priorDf: 8, priorSd: 23, singleItemSem: 17 });
});

describe('withinPersonVariance: max[(8 × 529 + SS) / (8 + df), step² / 12]', () => {
  test.each([
    { why: 'without answers the prior alone: 23²', scales: [], variance: 529, df: 8 },
    { why: 'a scale of one answer adds nothing', scales: [[50]], variance: 529, df: 8 },
    {
      why: 'equal answers add degrees of freedom only: 4232 / 10',
      scales: [[50, 50, 50]],
      variance: 423.2,
      df: 10,
    },
    {
      // Mean 62.5; SS = 37.5² + 12.5² + 12.5² + 37.5² = 3125.
      why: 'one scale of four: (4232 + 3125) / 11',
      scales: [[25, 50, 75, 100]],
      variance: 7357 / 11,
      df: 11,
    },
    {
      // SS = 2 × 12.5² = 312.5 and 2 × 50² = 5000.
      why: 'two scales, each around its own mean: (4232 + 5312.5) / 10',
      scales: [
        [50, 75],
        [0, 100],
      ],
      variance: 954.45,
      df: 10,
    },
  ])('$why', ({ scales, variance, df }) => {
    const found = withinPersonVariance(scales, FIVE, scoring);
    expect(found.variance).toBeCloseTo(variance, 10);
    expect(found.df).toBe(df);
  });

  test.each([
    { why: 'five options: 25² / 12', range: FIVE, floor: 625 / 12 },
    { why: 'two options: 100² / 12', range: { min: 0, max: 1 }, floor: 10_000 / 12 },
  ])('never under the variance of rounding to one step, $why', ({ range, floor }) => {
    const sure = { ...scoring, priorSd: 1 };
    expect(withinPersonVariance([[50, 50]], range, sure).variance).toBeCloseTo(floor, 10);
  });

  const scales = fc.array(fc.array(fc.constantFrom(0, 25, 50, 75, 100), { maxLength: 6 }), { maxLength: 6 });

  test('neither the order of scales nor that of items matters', () => {
    fc.assert(
      fc.property(scales, (lists) => {
        const turned = lists.map((list) => list.toReversed()).toReversed();
        const there = withinPersonVariance(lists, FIVE, scoring);
        const back = withinPersonVariance(turned, FIVE, scoring);
        expect(back.variance).toBeCloseTo(there.variance, 8);
        expect(back.df).toBe(there.df);
      }),
    );
  });

  test('the place on the line does not matter, only the spread around it', () => {
    fc.assert(
      fc.property(scales, (lists) => {
        const mirrored = lists.map((list) => list.map((value) => 100 - value));
        const there = withinPersonVariance(lists, FIVE, scoring);
        expect(withinPersonVariance(mirrored, FIVE, scoring).variance).toBeCloseTo(there.variance, 8);
      }),
    );
  });
});
