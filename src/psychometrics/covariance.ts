import { entry, type Matrix, matrixOf, sum } from './matrix.js';

/** Relative to the item variances, a sum that varies less than this does not vary: it is rounding noise. */
const NO_VARIANCE = 1e-12;

/** Item variances, the diagonal of a covariance matrix. */
export function variances(covariance: Matrix): readonly number[] {
  return covariance.map((_, item) => entry(covariance, item, item));
}

/** Item standard deviations in response-range units. */
export function standardDeviations(covariance: Matrix): readonly number[] {
  return variances(covariance).map(Math.sqrt);
}

/**
 * Variance of the sum of the items: the sum of all elements.
 *
 * @returns squared response-range units; exactly 0 when the sum does not vary
 */
export function totalVariance(covariance: Matrix): number {
  const total = sum(covariance.map(sum));
  return total > NO_VARIANCE * sum(variances(covariance)) ? total : 0;
}

/**
 * Pearson correlations of the items.
 *
 * @returns k × k, 1 on the diagonal; `undefined` when an item does not vary
 */
export function correlations(covariance: Matrix): Matrix | undefined {
  const deviations = standardDeviations(covariance);
  if (deviations.some((deviation) => deviation === 0)) return undefined;

  const size = covariance.length;
  return matrixOf({ rows: size, columns: size }, (row, column) =>
    row === column
      ? 1
      : entry(covariance, row, column) /
        Math.sqrt(entry(covariance, row, row) * entry(covariance, column, column)),
  );
}

/** The same matrix without one item. */
export function withoutItem(covariance: Matrix, dropped: number): Matrix {
  const isKept = (_: unknown, item: number) => item !== dropped;
  return covariance.filter(isKept).map((row) => row.filter(isKept));
}
