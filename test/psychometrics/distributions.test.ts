import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { describe, expect, test } from 'vitest';
import { readCsv } from './reference.js';

const FUNCTIONS: Readonly<Record<string, (a: number, df1: number, df2: number) => number>> = {
  pt: (x, df) => tCdf(x, df),
  qt: (p, df) => tQuantile(p, df),
  pnorm: (x) => normalCdf(x, 0, 1),
  qnorm: (p) => normalQuantile(p, 0, 1),
  qf: (p, df1, df2) => fQuantile(p, df1, df2),
};

const table = readCsv('numeric_tables.csv');

describe('the distribution functions give the values of R', () => {
  test('every kind in the table is covered', () => {
    expect(new Set(table.map((row) => row.kind))).toEqual(new Set(Object.keys(FUNCTIONS)));
  });

  test.each(table)('$kind($a, $df1, $df2)', ({ kind = '', a, df1, df2, value }) => {
    expect(FUNCTIONS[kind]?.(Number(a), Number(df1), Number(df2))).toBeCloseTo(Number(value), 10);
  });

  // Feldt's interval for a million respondents; the expected values are the normal approximation of ln F.
  test.each([
    { p: 0.025, df1: 999_999, df2: 4_999_995, value: 0.99697 },
    { p: 0.975, df1: 999_999, df2: 4_999_995, value: 1.00304 },
  ])('qf($p) still converges for $df1 and $df2 degrees of freedom', ({ p, df1, df2, value }) => {
    expect(fQuantile(p, df1, df2)).toBeCloseTo(value, 5);
  });
});
