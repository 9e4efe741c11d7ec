import type { ComparedNeed } from '../comparison/compare-expectations.js';
import type { Comparison } from '../comparison/compare-profiles.js';
import { type ProfilePair, scoreOf } from '../comparison/profile-pair.js';
import { type Instrument, type Role, type ScaleId, scalesOf } from '../instrument/instrument.js';
import { type ProfileSimilarity, profileSimilarity } from '../psychometrics/similarity.js';

/**
 * How alike two profiles are, per domain: technical output only. Never a match score, never in a report.
 *
 * POMP points, over themes that both share and both answered.
 */
export interface PairSimilarity {
  /** Employee beside manager, own scores. */
  readonly strengths: ProfileSimilarity;
  readonly preferences: ProfileSimilarity;
  /** By who asks: what the other estimated beside what the asker finds important (Cronbach 1955). */
  readonly expectations: Readonly<Record<Role, ProfileSimilarity>>;
}

/** @param shared themes that may appear in anything both people read */
export function pairSimilarity(
  instrument: Instrument,
  profiles: ProfilePair,
  { comparison, shared }: { readonly comparison: Comparison; readonly shared: ReadonlySet<ScaleId> },
): PairSimilarity {
  const scores = (domain: 'strengths' | 'preferences'): ProfileSimilarity => {
    const ids = scalesOf(instrument, domain)
      .map(({ id }) => id)
      .filter((id) => shared.has(id));
    return profileSimilarity(
      ids.map((id) => scoreOf(profiles.employee, id)?.value),
      ids.map((id) => scoreOf(profiles.manager, id)?.value),
    );
  };
  const estimates = (asker: Role): ProfileSimilarity => {
    const needs = comparison.expectations.filter(
      (need): need is ComparedNeed => need.kind === 'compared' && need.asker === asker,
    );
    return profileSimilarity(
      needs.map(({ answers }) => answers.estimate?.measure.value),
      needs.map(({ answers }) => answers.importance?.measure.value),
    );
  };
  return {
    strengths: scores('strengths'),
    preferences: scores('preferences'),
    expectations: { employee: estimates('employee'), manager: estimates('manager') },
  };
}
