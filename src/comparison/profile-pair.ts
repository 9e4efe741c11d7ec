import type { Item, Role, ScaleId } from '../instrument/instrument.js';
import type { Measure } from '../scoring/measure.js';
import type { Profile, Rating } from '../scoring/profile.js';

export type ProfilePair = Readonly<Record<Role, Profile>>;

/** The scale's score, if there were enough answers. */
export function scoreOf(profile: Profile, scaleId: ScaleId): Measure | undefined {
  const score = profile.scales.get(scaleId);
  return score?.kind === 'scored' ? score.measure : undefined;
}

/** The rating, unless it was skipped or is nobody else's business. */
export function shareableRating(profile: Profile, item: Item): Rating | undefined {
  return item.sharing === 'never' ? undefined : profile.ratings.get(item.id);
}
