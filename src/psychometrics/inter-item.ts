import { correlations, totalVariance, variances, withoutItem } from './covariance.js';
import { at, entry, type Matrix, sum } from './matrix.js';

/**
 * Item–rest correlation: each item with the sum of the others.
 *
 * @returns −1 to 1 per item; a negative one is a probable key error. `undefined` when the item or the
 *   sum of the others does not vary.
 * @see Nunnally & Bernstein (1994), Psychometric Theory, 3rd ed.
 */
export function itemRestCorrelations(covariance: Matrix): readonly (number | undefined)[] {
  return variances(covariance).map((variance, item) => {
    const restVariance = totalVariance(withoutItem(covariance, item));
    if (variance === 0 || restVariance === 0) return undefined;

    const withRest = sum(covariance.map((row, other) => (other === item ? 0 : at(row, item))));
    return withRest / Math.sqrt(variance * restVariance);
  });
}

/**
 * Mean of the correlations between different items.
 *
 * @returns −1 to 1; `undefined` for fewer than two items, or when an item does not vary
 */
export function averageInterItemCorrelation(covariance: Matrix): number | undefined {
  const items = covariance.length;
  const matrix = correlations(covariance);
  if (items < 2 || matrix === undefined) return undefined;

  const pairs = matrix.flatMap((row, item) => row.slice(0, item));
  return sum(pairs) / pairs.length;
}

/** Correlation of two items, −1 to 1; `undefined` when one of them does not vary. */
export function correlationOfTwo(covariance: Matrix): number | undefined {
  const matrix = correlations(covariance);
  return matrix === undefined ? undefined : entry(matrix, 0, 1);
}
