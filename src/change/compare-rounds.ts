import type { ComparisonPolicy } from '../comparison/comparison-policy.js';
import type { ProfilePair } from '../comparison/profile-pair.js';
import { type Instrument, type ScaleId, scalesOf } from '../instrument/instrument.js';
import type { Change } from './change.js';
import { needChanges } from './need-changes.js';
import { preferenceChanges } from './preference-changes.js';

/** One time that both filled in the questionnaire. */
export interface Round {
  readonly profiles: ProfilePair;
  /** Themes that could be shared then. */
  readonly shared: ReadonlySet<ScaleId>;
}

/** The current pair of sheets beside the previous one: shareable content only. */
export interface RoundComparison {
  /** By kind, then in questionnaire order. */
  readonly changes: readonly Change[];
  /** How many changes were tested, and how many may be flagged by chance alone at most. */
  readonly comparisons: number;
  readonly expectedByChance: number;
}

/**
 * What changed between two rounds, on themes that both people shared in both.
 *
 * A theme that one of them withholds in either round is gone, in the same way as one that is never shared
 * or was not answered. Strengths are left out: they only have an order, and an order has no error.
 */
export function compareRounds(
  instrument: Instrument,
  { before, now }: { readonly before: Round; readonly now: Round },
  policy: ComparisonPolicy,
): RoundComparison {
  const shared = (id: ScaleId): boolean => before.shared.has(id) && now.shared.has(id);
  const rounds = { before: before.profiles, now: now.profiles };
  const changes = [
    ...preferenceChanges(
      scalesOf(instrument, 'preferences').filter(({ id }) => shared(id)),
      rounds,
      policy,
    ),
    ...needChanges(
      scalesOf(instrument, 'expectations').filter(({ id, fixedQuestion }) => shared(id) && !fixedQuestion),
      rounds,
      policy,
    ),
  ];
  return {
    changes,
    comparisons: changes.length,
    expectedByChance: policy.possibleP * changes.length,
  };
}
