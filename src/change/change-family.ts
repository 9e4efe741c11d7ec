import type { ComparisonPolicy } from '../comparison/comparison-policy.js';
import { difference } from '../comparison/difference.js';
import { assignTiers } from '../comparison/tier.js';
import type { Role, ScaleId } from '../instrument/instrument.js';
import type { Measure } from '../scoring/measure.js';
import { type Change, type ChangeKind, changeWord } from './change.js';

export interface ChangeCandidate {
  readonly scaleId: ScaleId;
  readonly role?: Role;
  readonly before: Measure | undefined;
  readonly now: Measure | undefined;
  readonly options?: { readonly before: number; readonly now: number };
}

/**
 * All changes of one kind, with their tiers: Benjamini–Hochberg within the kind, as for gaps.
 *
 * SE = √(SEM² before + SEM² now). Both errors are of the same person, and are taken as independent: what
 * a person remembers of the last answers makes the real error smaller, moods of the day make it larger.
 *
 * @see Jacobson & Truax (1991); Maassen (2004), Journal of the International Neuropsychological Society 10(6)
 */
export function changeFamily(
  kind: ChangeKind,
  candidates: readonly ChangeCandidate[],
  policy: ComparisonPolicy,
): Change[] {
  const complete = candidates.flatMap(({ before, now, ...rest }) =>
    before === undefined || now === undefined ? [] : [{ ...rest, before, now }],
  );
  const tiered = assignTiers(
    complete.map(({ before, now }) => difference(now, before)),
    policy,
  );
  return tiered.flatMap((tieredDifference, index): Change[] => {
    const candidate = complete[index];
    if (candidate === undefined) return [];
    const { scaleId, role, before, now, options } = candidate;
    return [
      {
        kind,
        scaleId,
        ...(role !== undefined && { role }),
        before: before.value,
        now: now.value,
        ...(options !== undefined && { options }),
        difference: tieredDifference,
        word: changeWord(tieredDifference.tier),
      },
    ];
  });
}

/**
 * How far two measures are apart, as a measure of its own: its error is that of their difference.
 *
 * The absolute value makes no error larger, so a claim that rests on it is on the careful side.
 *
 * @returns undefined when one of them is missing
 */
export function distance(first: Measure | undefined, second: Measure | undefined): Measure | undefined {
  if (first === undefined || second === undefined) return undefined;
  const { value, standardError, distribution } = difference(first, second);
  return { value: Math.abs(value), sem: standardError, distribution };
}
