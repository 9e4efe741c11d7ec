import type { ComparisonPolicy } from '../comparison/comparison-policy.js';
import { type ProfilePair, shareableRating } from '../comparison/profile-pair.js';
import {
  EXPECTATION_RATINGS,
  type ExpectationRating,
  type ExpectationScale,
  type Role,
} from '../instrument/instrument.js';
import type { Rating } from '../scoring/profile.js';
import type { Change } from './change.js';
import { changeFamily, distance } from './change-family.js';
import type { ProfileRounds } from './preference-changes.js';

/** Every rating of every theme then and now, and how far the giver's estimate is from what the asker says. */
export function needChanges(
  scales: readonly ExpectationScale[],
  { before, now }: ProfileRounds,
  policy: ComparisonPolicy,
): Change[] {
  const ratings = EXPECTATION_RATINGS.flatMap((rating) =>
    changeFamily(
      rating,
      scales.map((scale) => {
        const then = ratingOf(scale, rating, before);
        const current = ratingOf(scale, rating, now);
        return {
          scaleId: scale.id,
          role: whoRates(scale, rating),
          before: then?.measure,
          now: current?.measure,
          ...(then !== undefined &&
            current !== undefined && { options: { before: then.option, now: current.option } }),
        };
      }),
      policy,
    ),
  );
  const off = (scale: ExpectationScale, pair: ProfilePair) =>
    distance(ratingOf(scale, 'estimate', pair)?.measure, ratingOf(scale, 'importance', pair)?.measure);
  const estimates = scales.map((scale) => ({
    scaleId: scale.id,
    before: off(scale, before),
    now: off(scale, now),
  }));
  return [...ratings, ...changeFamily('estimate-distance', estimates, policy)];
}

function ratingOf(scale: ExpectationScale, rating: ExpectationRating, pair: ProfilePair): Rating | undefined {
  return shareableRating(pair[whoRates(scale, rating)], scale.ratings[rating]);
}

function whoRates({ asker, giver }: ExpectationScale, rating: ExpectationRating): Role {
  return rating === 'importance' || rating === 'experience' ? asker : giver;
}
