import { difference } from '../../../comparison/difference.js';
import { assignTiers, isFlagged } from '../../../comparison/tier.js';
import { type ExpectationRating, type ExpectationScale, scalesOf } from '../../../instrument/instrument.js';
import type { Rating } from '../../../scoring/profile.js';
import { type ComposeContext, say } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';

type RatingOf = (rating: ExpectationRating) => Rating | undefined;

/** What the owner answered to what is never shared: told to nobody else. */
export function safetyTexts(context: ComposeContext, own: OwnAnswers): string[] {
  return scalesOf(context.instrument, 'expectations').flatMap((scale) => {
    const rating: RatingOf = (kind) => own.profile.ratings.get(scale.ratings[kind].id);
    if (scale.fixedQuestion) return [fixedThemeText(context, own, scale, rating)];
    const isOwnRoom = scale.ratings.room.sharing === 'never' && scale.giver === own.owner;
    const room = rating('room')?.measure.value;
    const little = room !== undefined && room <= context.template.policy.comparison.noRoomUpTo;
    return isOwnRoom && little ? [say(context, 'personal.upward-room.employee')] : [];
  });
}

function fixedThemeText(
  context: ComposeContext,
  { owner }: OwnAnswers,
  { asker, ratings }: ExpectationScale,
  rating: RatingOf,
): string {
  if (asker === owner) return say(context, 'personal.safety.employee', { kind: askerKind(context, rating) });
  const [estimate, offer] = [rating('estimate')?.option, rating('offer')?.option];
  return estimate === undefined || offer === undefined
    ? say(context, 'personal.safety.manager.missing')
    : say(context, 'personal.safety.manager', { estimate, offer, max: ratings.estimate.format.max });
}

/** By the rules that hold for every other theme. */
function askerKind({ template }: ComposeContext, rating: RatingOf): 'met' | 'unmet' | 'missing' | 'none' {
  const policy = template.policy.comparison;
  const [importance, experience] = [rating('importance')?.measure, rating('experience')?.measure];
  if (importance === undefined || experience === undefined) return 'missing';
  if (importance.value >= policy.metFrom && experience.value >= policy.metFrom) return 'met';
  const [gap] = assignTiers([difference(importance, experience)], policy);
  const unmet = gap !== undefined && isFlagged(gap) && gap.value > 0;
  return unmet && importance.value >= policy.importantFrom ? 'unmet' : 'none';
}
