import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Sampling distribution of an estimate divided by its standard error. */
export type Distribution = { readonly kind: 'normal' } | { readonly kind: 't'; readonly df: number };

export const NORMAL: Distribution = { kind: 'normal' };

/** P(T ≤ x). */
export function cumulative(x: number, distribution: Distribution): number {
  return distribution.kind === 'normal' ? normalCdf(x, 0, 1) : tCdf(x, distribution.df);
}

/** The x with P(T ≤ x) = p, for p strictly between 0 and 1. */
export function quantile(p: number, distribution: Distribution): number {
  return distribution.kind === 'normal' ? normalQuantile(p, 0, 1) : tQuantile(p, distribution.df);
}

/** Two-sided p-value of an estimate against zero. */
export function twoSidedP(estimate: number, standardError: number, distribution: Distribution): number {
  return 2 * cumulative(-Math.abs(estimate) / standardError, distribution);
}
