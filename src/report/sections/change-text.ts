import type { Change } from '../../change/change.js';
import { assertNever } from '../../kernel/assert-never.js';
import { type ComposeContext, say, themeName } from '../compose-context.js';
import { expectationScale } from './need-chart.js';

/** One sentence on what is different now; says nothing of how firm it is. */
export function changeText(context: ComposeContext, change: Change): string {
  const { kind, difference, scaleId } = change;
  const more = difference.value > 0;
  switch (kind) {
    case 'position':
      return positionText(context, change);
    case 'distance':
      return say(context, more ? 'change.preference.further' : 'change.preference.closer', {
        theme: themeName(context, scaleId),
      });
    case 'estimate-distance':
      return ratingText(context, change, more ? 'change.estimate.further' : 'change.estimate.closer');
    case 'experience':
      return ratingText(context, change, more ? 'change.need.more' : 'change.need.less');
    case 'importance':
    case 'estimate':
    case 'offer':
    case 'room':
      return ratingText(context, change, `change.${kind}.${more ? 'more' : 'less'}`);
    default:
      return assertNever(kind, 'kind of change');
  }
}

function positionText(context: ComposeContext, { scaleId, role, difference }: Change): string {
  const pole = difference.value > 0 ? 'right' : 'left';
  return say(context, 'change.preference', {
    name: role === undefined ? '' : context.people[role].name,
    theme: themeName(context, scaleId),
    pole: say(context, `preference.${scaleId}.${pole}`),
  });
}

function ratingText(context: ComposeContext, { scaleId, options }: Change, key: string): string {
  const { asker, giver, ratings } = expectationScale(context.instrument, scaleId);
  return say(context, key, {
    asker: context.people[asker].name,
    giver: context.people[giver].name,
    theme: themeName(context, scaleId),
    now: options?.now ?? '',
    before: options?.before ?? '',
    max: ratings.importance.format.max,
  });
}
