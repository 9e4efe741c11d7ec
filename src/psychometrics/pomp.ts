/** Lowest and highest response option of a format; never the observed range. */
export interface ResponseRange {
  readonly min: number;
  readonly max: number;
}

/**
 * A scale mean as percentage of the maximum possible.
 *
 * @param mean in response-range units, within `range`
 * @returns 0–100, unrounded; not a percentile
 * @see Cohen, Cohen, Aiken & West (1999), Multivariate Behavioral Research 34(3), 315–346
 */
export function meanToPomp(mean: number, { min, max }: ResponseRange): number {
  return (100 * (mean - min)) / (max - min);
}

/**
 * A spread (standard deviation, standard error, difference) in POMP units: the origin does not matter.
 *
 * @param spread in response-range units
 */
export function spreadToPomp(spread: number, { min, max }: ResponseRange): number {
  return (100 * spread) / (max - min);
}
