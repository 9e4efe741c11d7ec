import { describe, expect, test } from 'vitest';
import {
  cumulative,
  type Distribution,
  NORMAL,
  quantile,
  twoSidedP,
} from '../../src/scoring/distribution.js';
import { readCsv } from '../psychometrics/reference.js';

const t = (df: string | undefined): Distribution => ({ kind: 't', df: Number(df) });

describe('the distributions of R, through the functions that scoring uses', () => {
  const table = readCsv('numeric_tables.csv').filter(({ kind }) => kind !== 'qf');

  test.each(table)('$kind($a, $df1)', ({ kind, a, df1, value }) => {
    const argument = Number(a);
    const found =
      kind === 'pt'
        ? cumulative(argument, t(df1))
        : kind === 'qt'
          ? quantile(argument, t(df1))
          : kind === 'pnorm'
            ? cumulative(argument, NORMAL)
            : quantile(argument, NORMAL);
    expect(Math.abs(found - Number(value))).toBeLessThan(1e-9);
  });

  test('all four functions are covered', () => {
    expect(new Set(table.map(({ kind }) => kind))).toEqual(new Set(['pt', 'qt', 'pnorm', 'qnorm']));
  });
});

describe('twoSidedP', () => {
  // pt(−2.5, 8) of the table, twice; and 2 × (1 − .975).
  test.each([
    { why: 'above zero', estimate: 25, se: 10, distribution: t('8'), p: 2 * 0.018471018856812033 },
    { why: 'below zero is as far', estimate: -25, se: 10, distribution: t('8'), p: 2 * 0.018471018856812033 },
    { why: 'no difference', estimate: 0, se: 10, distribution: t('8'), p: 1 },
    { why: 'normal', estimate: 1.959963984540054, se: 1, distribution: NORMAL, p: 0.05 },
  ])('$why', ({ estimate, se, distribution, p }) => {
    expect(twoSidedP(estimate, se, distribution)).toBeCloseTo(p, 9);
  });
});
