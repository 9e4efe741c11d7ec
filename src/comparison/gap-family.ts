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
}

/**
 * All gaps of one type: their tiers depend on how many there are.
 *
 * @returns one for each candidate, in the same order; `undefined` where a side is missing
 */
export function gapFamily(
  type: GapType,
  candidates: readonly GapCandidate[],
  policy: ComparisonPolicy,
): (Gap | undefined)[] {
  const differences = candidates.map(({ minuend, subtrahend }) =>
    minuend === undefined || subtrahend === undefined ? undefined : difference(minuend, subtrahend),
  );
  const tiered = assignTiers(
    differences.filter((one) => one !== undefined),
    policy,
  );
  let compared = 0;
  return candidates.map(({ scaleId, minuend, subtrahend }) => {
    if (minuend === undefined || subtrahend === undefined) return undefined;
    const found = tiered[compared++];
    return found && { type, scaleId, minuend, subtrahend, difference: found };
  });
}
