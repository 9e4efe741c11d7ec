import type { ComparedNeed } from '../comparison/compare-expectations.js';
import type { Comparison } from '../comparison/compare-profiles.js';
import type { Gap } from '../comparison/gap.js';
import { isFlagged } from '../comparison/tier.js';
import type { ScaleId } from '../instrument/instrument.js';
import { quantile } from '../scoring/distribution.js';
import type { NeedTopicKind, Topic, TopicReason, UpwardTheme } from './topic.js';
import type { TopicPolicy } from './topic-policy.js';

export interface Ranking {
  readonly topics: readonly Topic[];
  readonly upward: readonly UpwardTheme[];
}

/**
 * Every theme worth a topic, in order: clear before possible, then by priority, ties in questionnaire
 * order. Gap types of one theme are merged. A need without room becomes a theme to take higher up.
 *
 * @param questionnaireOrder all scale ids, in the order of the questionnaire
 */
export function rankTopics(
  comparison: Comparison,
  questionnaireOrder: readonly ScaleId[],
  policy: TopicPolicy,
): Ranking {
  const needs = comparison.expectations.filter((need): need is ComparedNeed => need.kind === 'compared');
  const upward = needs.flatMap((need) => {
    const reason =
      need.room === 'upward' ? needReasons(need, policy).find(({ kind }) => kind === 'unmet') : undefined;
    const { scaleId, asker, giver } = need;
    return reason === undefined ? [] : [{ scaleId, asker, giver, reason }];
  });
  const upwardIds = new Set(upward.map(({ scaleId }) => scaleId));

  const topics = [
    ...needs
      .filter(({ scaleId }) => !upwardIds.has(scaleId))
      .flatMap((need) =>
        toTopic(
          { scaleId: need.scaleId, domain: 'expectations', asker: need.asker },
          needReasons(need, policy),
        ),
      ),
    ...comparison.preferences.flatMap((preference) =>
      preference.kind === 'compared'
        ? toTopic(
            { scaleId: preference.scaleId, domain: 'preferences' },
            styleReasons(preference.gap, policy),
          )
        : [],
    ),
  ];
  return { topics: topics.sort(byRank(questionnaireOrder)), upward };
}

function toTopic(
  theme: Pick<Topic, 'scaleId' | 'domain' | 'asker'>,
  reasons: readonly TopicReason[],
): Topic[] {
  const [first, ...rest] = [...reasons].sort(byStrength);
  return first === undefined ? [] : [{ ...theme, reasons: [first, ...rest], forBalance: false }];
}

function needReasons({ findings, answers }: ComparedNeed, policy: TopicPolicy): TopicReason[] {
  const importance = Math.max(answers.importance?.measure.value ?? 0, answers.estimate?.measure.value ?? 0);
  const kinds: readonly NeedTopicKind[] = ['unmet', 'underestimated', 'overestimated', 'givenMore'];
  return kinds.flatMap((kind) => {
    const gap = findings[kind];
    return gap === undefined ? [] : toReason(kind, gap, importance, policy);
  });
}

function styleReasons(gap: Gap, policy: TopicPolicy): TopicReason[] {
  return isFlagged(gap.difference) ? toReason('style', gap, policy.neutralImportance, policy) : [];
}

function toReason(
  kind: TopicReason['kind'],
  gap: Gap,
  importance: number,
  policy: TopicPolicy,
): TopicReason[] {
  const weight = policy.weights[gap.type];
  if (weight === undefined) return [];
  const { value, standardError, distribution } = gap.difference;
  const loudness = Math.max(0, Math.abs(value) - quantile(policy.noiseLevel, distribution) * standardError);
  return [
    {
      kind,
      gap,
      loudness,
      importance,
      weight,
      priority: loudness * (0.5 + (0.5 * importance) / 100) * weight,
    },
  ];
}

/** Clear before possible, then higher priority. */
function byStrength(a: TopicReason, b: TopicReason): number {
  const clear = (reason: TopicReason): number => (reason.gap.difference.tier === 'clear' ? 0 : 1);
  return clear(a) - clear(b) || b.priority - a.priority;
}

function byRank(questionnaireOrder: readonly ScaleId[]): (a: Topic, b: Topic) => number {
  const place = new Map(questionnaireOrder.map((id, index) => [id, index]));
  return (a, b) =>
    byStrength(a.reasons[0], b.reasons[0]) || (place.get(a.scaleId) ?? 0) - (place.get(b.scaleId) ?? 0);
}
