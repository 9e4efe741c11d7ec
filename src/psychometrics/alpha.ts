import { totalVariance, variances, withoutItem } from './covariance.js';
import { type Matrix, sum } from './matrix.js';

/**
 * Cronbach's alpha, raw: k/(k−1) · (1 − ΣSᵢᵢ/ΣS).
 *
 * @param covariance of the keyed items, complete rows, n − 1
 * @returns at most 1; negative when the items covary negatively on balance.
 *   `undefined` for fewer than two items, or when their sum does not vary.
 * @see Cronbach (1951), Psychometrika 16(3), 297–334
 */
export function cronbachAlpha(covariance: Matrix): number | undefined {
  const items = covariance.length;
  const total = totalVariance(covariance);
  if (items < 2 || total === 0) return undefined;
  return (items / (items - 1)) * (1 - sum(variances(covariance)) / total);
}

/** Alpha of the other items, for each item in turn; `undefined` where fewer than two would be left. */
export function alphaIfDropped(covariance: Matrix): readonly (number | undefined)[] {
  return covariance.map((_, item) => cronbachAlpha(withoutItem(covariance, item)));
}
