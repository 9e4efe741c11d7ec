import type { ScaleId } from '../instrument/instrument.js';
import type { Measure } from '../scoring/measure.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import { difference } from './difference.js';
import type { Gap, GapType } from './gap.js';
import { assignTiers } from './tier.js';

export interface GapCandidate {
  readonly scaleId: ScaleId;
  readonly minuend: Measure | undefined;
  readonly subtrahend: Measure | undefined;
  /** Tells apart gaps of one scale, such as the two owners of a strength. */
  readonly owner?: string;
}

/** All gaps of one type: their tiers depend on how many there are. A missing side makes no gap. */
export function gapFamily<Candidate extends GapCandidate>(
  type: GapType,
  candidates: readonly Candidate[],
  policy: ComparisonPolicy,
): { readonly candidate: Candidate; readonly gap: Gap }[] {
  const complete = candidates.flatMap((candidate) => {
    const { minuend, subtrahend } = candidate;
    return minuend === undefined || subtrahend === undefined ? [] : [{ candidate, minuend, subtrahend }];
  });
  const tiered = assignTiers(
    complete.map(({ minuend, subtrahend }) => difference(minuend, subtrahend)),
    policy,
  );
  return complete.flatMap(({ candidate, minuend, subtrahend }, index) => {
    const tier = tiered[index];
    return tier === undefined
      ? []
      : [{ candidate, gap: { type, scaleId: candidate.scaleId, minuend, subtrahend, difference: tier } }];
  });
}
