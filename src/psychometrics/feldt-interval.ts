import fQuantile from '@stdlib/stats-base-dists-f-quantile';

export interface ReliabilityInterval {
  readonly lower: number;
  readonly upper: number;
  /** Two-sided confidence, 0–1. */
  readonly confidence: number;
}

/** Confidence of every interval around alpha that this product prints. */
const CONFIDENCE = 0.95;

/**
 * 95 % confidence interval of Cronbach's alpha.
 *
 * (1 − α)/(1 − α̂) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom. Assumes normal,
 * essentially tau-equivalent items with equal error variances.
 *
 * @param alpha as estimated, at most 1
 * @param respondents complete rows, at least 2
 * @param items at least 2
 * @throws RangeError when there are too few respondents or items
 * @see Feldt (1965), Psychometrika 30(3), 357–370
 */
export function feldtInterval({
  alpha,
  respondents,
  items,
}: {
  readonly alpha: number;
  readonly respondents: number;
  readonly items: number;
}): ReliabilityInterval {
  if (respondents < 2 || items < 2) throw new RangeError('Needs at least two respondents and two items');

  const between = respondents - 1;
  const within = between * (items - 1);
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, between, within);
  const tail = (1 - CONFIDENCE) / 2;
  return { lower: bound(1 - tail), upper: bound(tail), confidence: CONFIDENCE };
}
