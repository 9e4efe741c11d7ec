import { choleskyFactor, choleskySolve } from './cholesky.js';
import { at, dot, entry, type Matrix, matrixOf, sum, times } from './matrix.js';
import {
  type OneFactorLikelihood,
  type OneFactorParameters,
  oneFactorLikelihood,
} from './one-factor-likelihood.js';

export type OneFactorFit =
  /** Standardized loadings, turned so that their sum is not negative, and uniquenesses as shares of variance. */
  | ({ readonly kind: 'fitted' } & OneFactorParameters)
  /** An item is a weighted sum of others: there is no likelihood. */
  | { readonly kind: 'singular' }
  | { readonly kind: 'not-converged' };

const MAX_STEPS = 1_000;
/** Beyond this every step is too short to lead anywhere. */
const MAX_DAMPING = 1e12;
/** Slope at which the standardized loadings are right to about nine digits. */
const FLAT = 1e-9;
/** How far rounding may raise the discrepancy in a step that is right. */
const ROUNDING = 1e-12;

/**
 * Fits the one-factor model by maximum likelihood, uniquenesses not held above 0.
 *
 * Fisher scoring, damped after Levenberg and Marquardt so that a step that makes the fit worse is
 * shortened. The solution does not depend on the units of the items, so correlations are enough.
 *
 * @param correlations k × k, k ≥ 3: two items do not identify the model
 * @see Jöreskog (1967), Psychometrika 32(4), 443–482; Marquardt (1963), Journal of the SIAM 11(2), 431–441
 */
export function fitOneFactor(correlations: Matrix): OneFactorFit {
  if (choleskyFactor(correlations) === undefined) return { kind: 'singular' };

  let current = oneFactorLikelihood(correlations, startingValues(correlations));
  let damping = 1e-3;
  for (let step = 0; current !== undefined && damping < MAX_DAMPING && step < MAX_STEPS; step++) {
    if (current.gradient.every((slope) => Math.abs(slope) < FLAT)) return fitted(current.parameters);

    const parameters = improve(current, damping);
    const next = parameters && oneFactorLikelihood(correlations, parameters);
    if (next !== undefined && next.discrepancy <= current.discrepancy + ROUNDING) {
      current = next;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return { kind: 'not-converged' };
}

/** Largest principal axis, shrunk so that every item starts with some uniqueness. */
function startingValues(correlations: Matrix): OneFactorParameters {
  // Uneven on purpose: an even start can stand at a right angle to the axis.
  let axis: readonly number[] = correlations.map((_, item) => 1 + item / 7);
  for (let turn = 0; turn < 50; turn++) {
    const turned = times(correlations, axis);
    axis = turned.map((value) => value / Math.hypot(...turned));
  }
  const length = Math.sqrt(dot(axis, times(correlations, axis)));
  const loadings = axis.map((value) => Math.max(-0.9, Math.min(0.9, 0.9 * length * value)));
  return { loadings, uniquenesses: loadings.map((loading) => 1 - loading ** 2) };
}

/** One damped step of Fisher scoring; `undefined` where the information is singular. */
function improve(
  { parameters, gradient, information }: OneFactorLikelihood,
  damping: number,
): OneFactorParameters | undefined {
  const size = gradient.length;
  const damped = matrixOf({ rows: size, columns: size }, (a, b) => {
    const element = entry(information, a, b);
    return a === b ? element * (1 + damping) : element;
  });
  const factor = choleskyFactor(damped);
  if (factor === undefined) return undefined;

  const step = choleskySolve(factor, gradient);
  const { loadings, uniquenesses } = parameters;
  return {
    loadings: loadings.map((loading, item) => loading - at(step, item)),
    uniquenesses: uniquenesses.map((uniqueness, item) => uniqueness - at(step, loadings.length + item)),
  };
}

function fitted({ loadings, uniquenesses }: OneFactorParameters): OneFactorFit {
  const sign = sum(loadings) < 0 ? -1 : 1;
  return { kind: 'fitted', loadings: loadings.map((loading) => sign * loading), uniquenesses };
}
