import { correlations, standardDeviations, variances } from './covariance.js';
import { at, type Matrix, sum } from './matrix.js';
import { fitOneFactor } from './one-factor.js';

/**
 * Why there is no omega. `heywood`: an item without positive uniqueness, so the solution cannot be a
 * measurement model. `singular`: an item is a weighted sum of others.
 */
export type OmegaFailure =
  | 'fewer-than-three-items'
  | 'constant-item'
  | 'singular'
  | 'not-converged'
  | 'heywood';

export type OmegaEstimate =
  | {
      readonly kind: 'estimated';
      /** Share of the variance of the sum that is due to the factor, 0–1. */
      readonly omega: number;
      /** λ in response-range units, one per item; their standardized sum is not negative. */
      readonly loadings: readonly number[];
      /** λ in standard deviations of the item, −1 to 1. */
      readonly standardizedLoadings: readonly number[];
      /** θ in squared response-range units, positive. */
      readonly uniquenesses: readonly number[];
    }
  | { readonly kind: 'not-estimated'; readonly reason: OmegaFailure };

/** A uniqueness below this share of the item's variance is 0 but for rounding. */
const NO_UNIQUENESS = 1e-8;

/**
 * McDonald's omega of a scale with one factor: (Σλ)²/((Σλ)² + Σθ), maximum likelihood on the covariances.
 *
 * @param covariance of the keyed items, complete rows
 * @returns `not-estimated` when the caller has to fall back to alpha
 * @see McDonald (1999), Test Theory: A Unified Treatment; Flora (2020), Advances in Methods and
 *   Practices in Psychological Science 3(4), 484–501
 */
export function omegaOneFactor(covariance: Matrix): OmegaEstimate {
  if (covariance.length < 3) return { kind: 'not-estimated', reason: 'fewer-than-three-items' };
  const correlated = correlations(covariance);
  if (correlated === undefined) return { kind: 'not-estimated', reason: 'constant-item' };

  const fit = fitOneFactor(correlated);
  if (fit.kind !== 'fitted') return { kind: 'not-estimated', reason: fit.kind };
  if (fit.uniquenesses.some((share) => share <= NO_UNIQUENESS)) {
    return { kind: 'not-estimated', reason: 'heywood' };
  }

  const deviations = standardDeviations(covariance);
  const loadings = fit.loadings.map((loading, item) => loading * at(deviations, item));
  const uniquenesses = variances(covariance).map((variance, item) => variance * at(fit.uniquenesses, item));
  const common = sum(loadings) ** 2;

  return {
    kind: 'estimated',
    omega: common / (common + sum(uniquenesses)),
    loadings,
    standardizedLoadings: fit.loadings,
    uniquenesses,
  };
}
