import type { ResponseRange } from '../instrument/instrument.js';
import { pompStep } from './pomp.js';
import type { ScoringPolicy } from './scoring-policy.js';

export interface WithinPersonVariance {
  /** Error variance of one item, POMP² units. */
  readonly variance: number;
  /** ν₀ + pooled degrees of freedom. */
  readonly df: number;
}

/**
 * One person's error variance, pooled over that person's scales with the same response format
 * and shrunk towards a prior: max[(ν₀s₀² + SS) / (ν₀ + df), step² / 12].
 *
 * The conditional absolute SEM is the within-person standard error of the mean (Brennan 1998);
 * shrinking follows Smyth (2004), because purely personal SEMs on short scales are unsafe
 * (Lek & Van de Schoot 2018). The floor is the variance of rounding to one step.
 *
 * @param scales keyed item values in POMP points, one list per scale; lists of fewer than two add nothing
 */
export function withinPersonVariance(
  scales: readonly (readonly number[])[],
  range: ResponseRange,
  { priorDf, priorSd }: ScoringPolicy,
): WithinPersonVariance {
  let sumOfSquares = 0;
  let df = 0;
  for (const values of scales) {
    if (values.length < 2) continue;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) sumOfSquares += (value - mean) ** 2;
    df += values.length - 1;
  }
  const shrunk = (priorDf * priorSd ** 2 + sumOfSquares) / (priorDf + df);
  return { variance: Math.max(shrunk, pompStep(range) ** 2 / 12), df: priorDf + df };
}
