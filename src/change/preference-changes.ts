import type { ComparisonPolicy } from '../comparison/comparison-policy.js';
import { type ProfilePair, scoreOf } from '../comparison/profile-pair.js';
import { type PreferenceScale, ROLES } from '../instrument/instrument.js';
import type { Change } from './change.js';
import { changeFamily, distance } from './change-family.js';

/** Profiles of both people, then and now. */
export interface ProfileRounds {
  readonly before: ProfilePair;
  readonly now: ProfilePair;
}

/** Each person's place on each line, and how far apart the two stand. */
export function preferenceChanges(
  scales: readonly PreferenceScale[],
  { before, now }: ProfileRounds,
  policy: ComparisonPolicy,
): Change[] {
  const positions = scales.flatMap(({ id }) =>
    ROLES.map((role) => ({
      scaleId: id,
      role,
      before: scoreOf(before[role], id),
      now: scoreOf(now[role], id),
    })),
  );
  const apart = ({ employee, manager }: ProfilePair, { id }: PreferenceScale) =>
    distance(scoreOf(employee, id), scoreOf(manager, id));
  const distances = scales.map((scale) => ({
    scaleId: scale.id,
    before: apart(before, scale),
    now: apart(now, scale),
  }));
  return [...changeFamily('position', positions, policy), ...changeFamily('distance', distances, policy)];
}
