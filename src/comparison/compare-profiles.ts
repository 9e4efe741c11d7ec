import { type Instrument, type Role, type ScaleId, scalesOf } from '../instrument/instrument.js';
import { compareExpectations, type ExpectationComparison, gapsOf } from './compare-expectations.js';
import { comparePreferences, type PreferenceComparison } from './compare-preferences.js';
import { compareStrengths, type StrengthsComparison } from './compare-strengths.js';
import type { ComparisonPolicy } from './comparison-policy.js';
import type { ProfilePair } from './profile-pair.js';

/** Two profiles side by side: shareable content only. */
export interface Comparison {
  readonly strengths: StrengthsComparison;
  readonly preferences: readonly PreferenceComparison[];
  readonly expectations: readonly ExpectationComparison[];
  /** How many differences were tested, and how many may be flagged by chance alone at most. */
  readonly comparisons: number;
  readonly expectedByChance: number;
}

export interface ComparisonInput {
  readonly instrument: Instrument;
  readonly profiles: ProfilePair;
  readonly shared: ReadonlySet<ScaleId>;
  readonly notObserved: Readonly<Record<Role, ReadonlySet<string>>>;
}

export function compareProfiles(
  { instrument, profiles, shared, notObserved }: ComparisonInput,
  policy: ComparisonPolicy,
): Comparison {
  const strengths = compareStrengths(
    { scales: scalesOf(instrument, 'strengths'), profiles, notObserved, shared },
    policy,
  );
  const preferences = comparePreferences(scalesOf(instrument, 'preferences'), profiles, shared, policy);
  const expectations = compareExpectations(scalesOf(instrument, 'expectations'), profiles, shared, policy);
  const comparisons =
    strengths.gaps.length +
    strengths.perceptionGaps.length +
    preferences.filter(({ kind }) => kind === 'compared').length +
    expectations.reduce((sum, need) => sum + (need.kind === 'compared' ? gapsOf(need.gaps).length : 0), 0);
  return {
    strengths,
    preferences,
    expectations,
    comparisons,
    expectedByChance: policy.possibleP * comparisons,
  };
}
