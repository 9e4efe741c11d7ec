import type { ResponseRange } from '../../instrument/instrument.js';
import { NORMAL, quantile } from '../../scoring/distribution.js';
import { pompStep } from '../../scoring/pomp.js';
import { type ComposeContext, say, themeName } from '../compose-context.js';
import { expectationScale } from './need-chart.js';
import type { TopicSource } from './topic-texts.js';

/** Why a topic stands here: the answers, the rule with its threshold, and how firm it is. */
export function traceText(context: ComposeContext, source: TopicSource): string {
  const { topic } = source;
  const why = source.kind === 'need' ? needTrace(context, source) : preferenceTrace(context, source);
  const tier = say(context, 'trace.tier', { tier: topic.reasons[0].gap.difference.tier });
  return topic.forBalance ? `${why} ${tier} ${say(context, 'trace.both-sides')}` : `${why} ${tier}`;
}

function needTrace(context: ComposeContext, { need, topic }: Extract<TopicSource, { kind: 'need' }>): string {
  const { answers, asker, giver, scaleId } = need;
  const range = expectationScale(context.instrument, scaleId).ratings.importance.format;
  const { kind } = topic.reasons[0];
  const values = {
    asker: context.people[asker].name,
    giver: context.people[giver].name,
    theme: themeName(context, scaleId),
    importance: answers.importance?.option ?? '',
    experience: answers.experience?.option ?? '',
    estimate: answers.estimate?.option ?? '',
    offer: answers.offer?.option ?? '',
    max: range.max,
    minimum: lowestImportant(context, range),
    steps: smallestFlaggedSteps(context, range),
  };
  if (kind === 'unmet') return say(context, 'trace.unmet', values);
  return say(context, kind === 'givenMore' ? 'trace.offering' : 'trace.estimate', values);
}

/** The lowest option that counts as important. */
function lowestImportant({ template }: ComposeContext, { min, max }: ResponseRange): number {
  return Math.ceil(min + (template.policy.comparison.importantFrom / 100) * (max - min));
}

/** How many steps two single answers have to be apart before anything is said of it. */
export function smallestFlaggedSteps(
  { template }: Pick<ComposeContext, 'template'>,
  range: ResponseRange,
): number {
  const { scoring, comparison } = template.policy;
  const reach = quantile(1 - comparison.possibleP / 2, NORMAL) * Math.SQRT2 * scoring.singleItemSem;
  return Math.ceil(Math.max(reach, comparison.minimumDifference) / pompStep(range));
}

function preferenceTrace(
  context: ComposeContext,
  { preference }: Extract<TopicSource, { kind: 'preference' }>,
): string {
  const { positions, left, gap, scaleId } = preference;
  const right = left === 'employee' ? 'manager' : 'employee';
  const { value, standardError, distribution } = gap.difference;
  const margin =
    quantile((1 + context.template.policy.comparison.bandLevel) / 2, distribution) * standardError;
  const { integer } = context.formats;
  return say(context, 'trace.preference', {
    theme: themeName(context, scaleId),
    left: context.people[left].name,
    right: context.people[right].name,
    leftValue: integer(positions[left].value),
    rightValue: integer(positions[right].value),
    difference: integer(Math.abs(value)),
    margin: integer(margin),
  });
}
