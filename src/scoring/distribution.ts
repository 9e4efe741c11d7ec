import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Sampling distribution of an estimate divided by its standard error. */
export type Distribution = { readonly kind: 'normal' } | { readonly kind: 't'; readonly df: number };

export const NORMAL: Distribution = { kind: 'normal' };

/** P(T ≤ x). */
export function cumulative(x: number, distribution: Distribution): number {
  return distribution.kind === 'normal' ? normalCdf(x, 0, 1) : rememberedTCdf(x, distribution.df);
}

/** The x with P(T ≤ x) = p, for p strictly between 0 and 1. */
export function quantile(p: number, distribution: Distribution): number {
  return distribution.kind === 'normal'
    ? rememberedNormalQuantile(p)
    : rememberedTQuantile(p, distribution.df);
}

/** More than there are levels in a template, and answers on a sheet. */
const MOST_LEVELS = 50;
const MOST_DF = 1000;

/** Quantiles of the normal distribution, and of Student's by degrees of freedom, for each p that a policy names. */
const normalQuantiles = new Map<number, number>();
const tQuantiles = new Map<number, Map<number, number>>();

/** Every single answer asks for the same one. */
function rememberedNormalQuantile(p: number): number {
  const known = normalQuantiles.get(p);
  if (known !== undefined) return known;
  const found = normalQuantile(p, 0, 1);
  if (normalQuantiles.size < MOST_LEVELS) normalQuantiles.set(p, found);
  return found;
}

/**
 * One person's errors have whole degrees of freedom, a few dozen at most, and every score asks for the same
 * quantile of them: it is found by iteration once. Those of a difference are any number, and new each time.
 */
function rememberedTQuantile(p: number, df: number): number {
  if (!Number.isInteger(df) || df > MOST_DF) return tQuantile(p, df);
  let byDf = tQuantiles.get(p);
  if (byDf === undefined) {
    byDf = new Map();
    if (tQuantiles.size < MOST_LEVELS) tQuantiles.set(p, byDf);
  }
  const known = byDf.get(df);
  if (known !== undefined) return known;
  const found = tQuantile(p, df);
  byDf.set(df, found);
  return found;
}

/** Values by degrees of freedom, of the pairs compared last. */
const recent = new Map<number, Map<number, number>>();
/** A pair has a handful of degrees of freedom, unless many items were skipped, and fewer than a hundred values. */
const MOST_RECENT_DF = 16;
const MOST_RECENT_VALUES = 100;

/**
 * Scales of one format share their degrees of freedom and their error, and scores stand on a grid: more than half
 * of what a comparison asks for it has asked for before. Forgotten with the next pairs.
 */
function rememberedTCdf(x: number, df: number): number {
  let byX = recent.get(df);
  if (byX === undefined) {
    if (recent.size === MOST_RECENT_DF) recent.clear();
    byX = new Map();
    recent.set(df, byX);
  }
  const known = byX.get(x);
  if (known !== undefined) return known;
  if (byX.size === MOST_RECENT_VALUES) byX.clear();
  const found = tCdf(x, df);
  byX.set(x, found);
  return found;
}

/** Two-sided p-value of an estimate against zero. */
export function twoSidedP(estimate: number, standardError: number, distribution: Distribution): number {
  return 2 * cumulative(-Math.abs(estimate) / standardError, distribution);
}
