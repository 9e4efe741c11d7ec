import { describe, expect, test } from 'vitest';
import { meanToPomp, spreadToPomp } from '../../src/psychometrics/pomp.js';
import { gradeSample, MINIMUM_ROWS } from '../../src/psychometrics/sample-size.js';
import {
  semWhenAnswered,
  smallestDifference,
  standardErrorOfDifference,
  standardErrorOfMeasurement,
  Z_90,
} from '../../src/psychometrics/sem.js';
import { spearmanBrown } from '../../src/psychometrics/spearman-brown.js';

describe('standardErrorOfMeasurement', () => {
  test.each([
    { why: 'a usual scale', sd: 20, reliability: 0.75, sem: 10 },
    { why: 'nothing reliable', sd: 20, reliability: 0, sem: 20 },
    { why: 'a perfect scale', sd: 20, reliability: 1, sem: 0 },
    { why: 'a perfect scale, but for rounding', sd: 20, reliability: 1 + Number.EPSILON, sem: 0 },
    { why: 'a negative coefficient', sd: 20, reliability: -0.44, sem: 24 },
    { why: 'no spread', sd: 0, reliability: 0.5, sem: 0 },
  ])('$why', ({ sd, reliability, sem }) => {
    expect(standardErrorOfMeasurement(sd, reliability)).toBeCloseTo(sem, 12);
  });

  test.each([
    { why: 'a reliability above 1', sd: 20, reliability: 1.01 },
    { why: 'a negative SD', sd: -1, reliability: 0.5 },
    { why: 'no reliability', sd: 20, reliability: Number.NaN },
    { why: 'no SD', sd: Number.NaN, reliability: 0.5 },
  ])('refuses $why', ({ sd, reliability }) => {
    expect(() => standardErrorOfMeasurement(sd, reliability)).toThrow(RangeError);
  });
});

describe('semWhenAnswered', () => {
  test.each([
    { why: 'all answered', items: 4, answered: 4, sem: 10 },
    { why: 'a quarter answered', items: 4, answered: 1, sem: 20 },
    { why: 'half answered', items: 6, answered: 3, sem: 10 * Math.SQRT2 },
  ])('$why', ({ items, answered, sem }) => {
    expect(semWhenAnswered(10, { items, answered })).toBeCloseTo(sem, 12);
  });

  test.each([
    { why: 'nothing answered', answered: 0 },
    { why: 'more than there are', answered: 5 },
  ])('refuses $why', ({ answered }) => {
    expect(() => semWhenAnswered(10, { items: 4, answered })).toThrow(RangeError);
  });
});

describe('differences between two people', () => {
  test('the errors of both add up as squares', () => {
    expect(standardErrorOfDifference([3, 4])).toBeCloseTo(5, 12);
  });

  test('the smallest difference that counts is 1.645 standard errors', () => {
    expect(Z_90).toBeCloseTo(1.6448536269514715, 12);
    expect(smallestDifference(10)).toBeCloseTo(16.448536269514715, 11);
  });
});

describe('spearmanBrown', () => {
  test.each([
    { r: 0.5, value: 2 / 3 },
    { r: 0, value: 0 },
    { r: 1, value: 1 },
    { r: 1 + Number.EPSILON, value: 1 },
    { r: -0.5, value: -2 },
    { r: -1, value: undefined },
  ])('of $r is $value', ({ r, value }) => {
    expect(spearmanBrown(r)).toEqual(value === undefined ? undefined : expect.closeTo(value, 12));
  });

  test.each([1.1, -1.1, Number.NaN])('refuses %d', (r) => {
    expect(() => spearmanBrown(r)).toThrow(RangeError);
  });
});

describe('POMP', () => {
  test.each([
    { range: { min: 1, max: 5 }, mean: 3, pomp: 50, spread: 25 },
    { range: { min: 1, max: 6 }, mean: 6, pomp: 100, spread: 20 },
    { range: { min: 0, max: 10 }, mean: 0, pomp: 0, spread: 10 },
    { range: { min: -2, max: 2 }, mean: -1, pomp: 25, spread: 25 },
  ])('$mean on $range.min to $range.max is $pomp, and a step is $spread', ({ range, mean, pomp, spread }) => {
    expect(meanToPomp(mean, range)).toBeCloseTo(pomp, 12);
    expect(spreadToPomp(1, range)).toBeCloseTo(spread, 12);
  });
});

describe('gradeSample', () => {
  test.each([
    { complete: MINIMUM_ROWS, grade: 'unusable' },
    { complete: 49, grade: 'unusable' },
    { complete: 50, grade: 'provisional' },
    { complete: 99, grade: 'provisional' },
    { complete: 100, grade: 'usable' },
    { complete: 199, grade: 'usable' },
    { complete: 200, grade: 'good' },
    { complete: 1_000_000, grade: 'good' },
  ])('$complete complete rows are $grade', ({ complete, grade }) => {
    expect(gradeSample(complete)).toBe(grade);
  });
});
