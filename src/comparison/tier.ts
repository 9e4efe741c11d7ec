import { cumulative } from '../scoring/distribution.js';
import { atLeast } from './at-least.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { Difference } from './difference.js';

/** How firm a difference is. "Undetermined" means cannot tell; it never means agree. */
export const TIERS = ['clear', 'possible', 'close', 'undetermined'] as const;
export type Tier = (typeof TIERS)[number];

/** A difference with its place among the comparisons of its type. */
export interface TieredDifference extends Difference {
  /** p after Benjamini–Hochberg within the gap type. */
  readonly adjustedP: number;
  /** P(|true difference| < close region). */
  readonly closeProbability: number;
  readonly tier: Tier;
}

/** Tiers for all comparisons of one gap type; first rule that fits wins. Order is kept. */
export function assignTiers(
  differences: readonly Difference[],
  policy: ComparisonPolicy,
): TieredDifference[] {
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p));
  return differences.map((difference, index) => {
    // Written out: copying by spread takes as long here as everything else about a gap.
    const { value, standardError, distribution, p } = difference;
    const adjustedP = adjusted[index] ?? 1;
    const closeProbability = probabilityWithin(difference, policy.closeRegion);
    const tier = tierOf({ value, p, adjustedP, closeProbability }, policy);
    return { value, standardError, distribution, p, adjustedP, closeProbability, tier };
  });
}

/** Clear or possible: worth a word. */
export function isFlagged({ tier }: Pick<TieredDifference, 'tier'>): boolean {
  return tier === 'clear' || tier === 'possible';
}

/**
 * Benjamini–Hochberg adjusted p-values, in the order given.
 *
 * @see Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289–300
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const count = pValues.length;
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p || b.index - a.index);
  const adjusted = new Array<number>(count).fill(1);
  let smallest = 1;
  descending.forEach(({ p, index }, position) => {
    smallest = Math.min(smallest, (p * count) / (count - position));
    adjusted[index] = smallest;
  });
  return adjusted;
}

function tierOf(
  difference: Pick<TieredDifference, 'value' | 'p' | 'adjustedP' | 'closeProbability'>,
  policy: ComparisonPolicy,
): Tier {
  const large = atLeast(Math.abs(difference.value), policy.minimumDifference);
  if (large && difference.adjustedP <= policy.clearFdr) return 'clear';
  if (large && difference.p <= policy.possibleP) return 'possible';
  return difference.closeProbability >= policy.closeProbability ? 'close' : 'undetermined';
}

function probabilityWithin({ value, standardError, distribution }: Difference, region: number): number {
  return (
    cumulative((region - value) / standardError, distribution) -
    cumulative((-region - value) / standardError, distribution)
  );
}
