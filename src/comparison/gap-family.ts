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

export interface FoundGap<Candidate> {
  readonly candidate: Candidate;
  readonly gap: Gap;
}

/** All gaps of one type: their tiers depend on how many there are. A missing side makes no gap. */
export function gapFamily<Candidate extends GapCandidate>(
  type: GapType,
  candidates: readonly Candidate[],
  policy: ComparisonPolicy,
): FoundGap<Candidate>[] {
  const complete: { candidate: Candidate; minuend: Measure; subtrahend: Measure }[] = [];
  for (const candidate of candidates) {
    const { minuend, subtrahend } = candidate;
    if (minuend !== undefined && subtrahend !== undefined) complete.push({ candidate, minuend, subtrahend });
  }
  const differences = complete.map(({ minuend, subtrahend }) => difference(minuend, subtrahend));
  const found: FoundGap<Candidate>[] = [];
  for (const [index, tiered] of assignTiers(differences, policy).entries()) {
    const sides = complete[index];
    if (sides === undefined) continue;
    const { candidate, minuend, subtrahend } = sides;
    found.push({
      candidate,
      gap: { type, scaleId: candidate.scaleId, minuend, subtrahend, difference: tiered },
    });
  }
  return found;
}
