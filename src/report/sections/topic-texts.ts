import type { ComparedNeed } from '../../comparison/compare-expectations.js';
import type { PreferenceComparison } from '../../comparison/compare-preferences.js';
import type { Topic } from '../../topics/topic.js';
import type { ChartSpec } from '../chart-spec.js';
import { type ComparedPair, type ComposeContext, say } from '../compose-context.js';
import { needChart } from './need-chart.js';
import { needReadingText } from './need-reading.js';
import { continuumChart, poleValues } from './preferences.js';

type ComparedPreference = Extract<PreferenceComparison, { kind: 'compared' }>;

/** A topic together with the comparison it came from. */
export type TopicSource =
  | { readonly kind: 'need'; readonly topic: Topic; readonly need: ComparedNeed }
  | { readonly kind: 'preference'; readonly topic: Topic; readonly preference: ComparedPreference };

export function topicSource({ comparison }: ComparedPair, topic: Topic): TopicSource {
  const need = comparison.expectations.find(({ scaleId }) => scaleId === topic.scaleId);
  if (need?.kind === 'compared') return { kind: 'need', topic, need };
  const preference = comparison.preferences.find(({ scaleId }) => scaleId === topic.scaleId);
  if (preference?.kind === 'compared') return { kind: 'preference', topic, preference };
  throw new RangeError('A topic without a comparison');
}

/** The theme's own text for this finding: what the card says. */
export function topicReading(context: ComposeContext, source: TopicSource): string {
  const { kind, gap } = source.topic.reasons[0];
  if (source.kind === 'preference') {
    const { scaleId } = source.preference;
    return say(
      context,
      `preference.${scaleId}.${gap.difference.tier}`,
      poleValues(context, source.preference),
    );
  }
  const reading = say(context, `need.${source.need.scaleId}.${kind}`);
  return gap.difference.tier === 'possible'
    ? `${reading} ${say(context, 'common.tier-sentence', { tier: 'possible' })}`
    : reading;
}

/** One line on why it is worth a look, for the overview. */
export function topicLine(context: ComposeContext, source: TopicSource): string {
  const about = say(context, `topic.${source.topic.scaleId}.about`);
  const { kind, gap } = source.topic.reasons[0];
  if (source.kind === 'preference') {
    return `${about} ${say(context, 'common.tier', { tier: gap.difference.tier })}.`;
  }
  return kind === 'style' ? about : `${about} ${needReadingText(context, source.need, { kind, gap })}`;
}

export function topicChart(context: ComposeContext, source: TopicSource): ChartSpec {
  return source.kind === 'need' ? needChart(context, source.need) : continuumChart(source.preference);
}
