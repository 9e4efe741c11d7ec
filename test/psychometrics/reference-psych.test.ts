import { describe, expect, test } from 'vitest';
import { alphaIfDropped, cronbachAlpha } from '../../src/psychometrics/alpha.js';
import { choleskyFactor, choleskyInverse } from '../../src/psychometrics/cholesky.js';
import {
  correlations,
  standardDeviations,
  totalVariance,
  variances,
} from '../../src/psychometrics/covariance.js';
import { feldtInterval } from '../../src/psychometrics/feldt-interval.js';
import {
  averageInterItemCorrelation,
  correlationOfTwo,
  itemRestCorrelations,
} from '../../src/psychometrics/inter-item.js';
import { at, entry, type Matrix, matrixOf, product, sum } from '../../src/psychometrics/matrix.js';
import { expectedStats, itemsOf, keyedRows, momentsOf, type Row, SCALES } from './reference.js';

/**
 * The product uses complete rows and raw alpha. psych prints more; the same building blocks must give
 * those columns too, also from pairwise covariances, which no product code computes.
 */
describe.each(
  SCALES.flatMap((scale) => [
    { scale, cases: 'complete_cases' as const },
    { scale, cases: 'pairwise_psych_default' as const },
  ]),
)('psych::alpha for $scale, $cases', ({ scale, cases }) => {
  const expected = expectedStats[scale][cases];
  const rows = keyedRows(itemsOf(scale));
  const isPairwise = cases === 'pairwise_psych_default';
  const covariance = isPairwise ? pairwiseCovariance(rows) : momentsOf(rows).covariance;
  const correlated = correlations(covariance) ?? [];
  const alpha = cronbachAlpha(covariance) ?? NaN;
  const interval = feldtInterval({ alpha, respondents: expected.n_rows, items: covariance.length });
  const used = isPairwise ? rows : rows.filter((row) => !row.includes(undefined));
  const scored = momentsOf(used.map((row) => [meanOfAnswered(row)]));

  test.each([
    ['n_rows', used.length, expected.n_rows],
    ['alpha_raw', alpha, expected.alpha_raw],
    ['alpha_std', cronbachAlpha(correlated), expected.alpha_std],
    ['guttman_lambda6', lambda6(correlated), expected.guttman_lambda6],
    ['average_r', averageInterItemCorrelation(covariance), expected.average_r],
    ['median_r', median(correlated.flatMap((row, item) => row.slice(0, item))), expected.median_r],
    ['alpha_ase_duhachek', standardErrorOfAlpha(covariance, used.length), expected.alpha_ase_duhachek],
    ['feldt95_lower', interval.lower, expected.feldt95_lower],
    ['feldt95_upper', interval.upper, expected.feldt95_upper],
    ['score_mean', at(scored.means, 0), expected.score_mean],
    ['score_sd', at(standardDeviations(scored.covariance), 0), expected.score_sd],
  ])('%s', (_, actual, value) => {
    expect(actual).toBeCloseTo(value, 9);
  });

  test.each(expected.items.map((columns, index) => ({ ...columns, index })))('$item', (columns) => {
    const { index } = columns;
    const single = momentsOf(used.map((row) => [row[index]]));
    const withScore = momentsOf(used.map((row) => [row[index], meanOfAnswered(row)]));

    expect({
      item: itemsOf(scale)[index],
      n: single.complete,
      mean: at(single.means, 0),
      sd: at(standardDeviations(single.covariance), 0),
      r_drop: itemRestCorrelations(covariance)[index],
      raw_r_with_total: correlationOfTwo(withScore.covariance),
      alpha_if_dropped: alphaIfDropped(covariance)[index],
      std_alpha_if_dropped: alphaIfDropped(correlated)[index],
    }).toEqual({
      item: columns.item,
      n: columns.n,
      mean: expect.closeTo(columns.mean, 9),
      sd: expect.closeTo(columns.sd, 9),
      r_drop: expect.closeTo(columns.r_drop, 9),
      raw_r_with_total: expect.closeTo(columns.raw_r_with_total, 9),
      alpha_if_dropped: expect.closeTo(columns.alpha_if_dropped, 9),
      std_alpha_if_dropped: expect.closeTo(columns.std_alpha_if_dropped, 9),
    });
  });
});

/** Each covariance from the rows that answered both items. */
function pairwiseCovariance(rows: readonly Row[]): Matrix {
  const size = rows[0]?.length ?? 0;
  return matrixOf({ rows: size, columns: size }, (i, j) =>
    entry(momentsOf(rows.map((row) => [row[i], row[j]])).covariance, 0, 1),
  );
}

function meanOfAnswered(row: Row): number {
  const answered = row.filter((response) => response !== undefined);
  return sum(answered) / answered.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (at(sorted, Math.ceil(middle) - 1) + at(sorted, Math.floor(middle))) / 2;
}

/** Guttman (1945): 1 − Σ(1 − squared multiple correlation)/ΣR. */
function lambda6(correlated: Matrix): number {
  const inverse = choleskyInverse(choleskyFactor(correlated) ?? []);
  return 1 - sum(inverse.map((row, item) => 1 / at(row, item))) / totalVariance(correlated);
}

/** Duhachek & Iacobucci (2004). */
function standardErrorOfAlpha(covariance: Matrix, respondents: number): number {
  const items = covariance.length;
  const total = totalVariance(covariance);
  const trace = sum(variances(covariance));
  const squared = product(covariance, covariance);
  const bracket = total * (sum(variances(squared)) + trace ** 2) - 2 * trace * totalVariance(squared);
  return Math.sqrt(((2 * items ** 2) / ((items - 1) ** 2 * total ** 3)) * (bracket / respondents));
}
