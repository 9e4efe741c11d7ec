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
  const topics: Topic[] = [];
  const upward: UpwardTheme[] = [];
  for (const need of comparison.expectations) {
    if (need.kind !== 'compared') continue;
    const { scaleId, asker, giver } = need;
    const reasons = needReasons(need, policy);
    const reason = need.room === 'upward' ? reasons.find(({ kind }) => kind === 'unmet') : undefined;
    if (reason !== undefined) upward.push({ scaleId, asker, giver, reason });
    else topics.push(...toTopic({ scaleId, domain: 'expectations', asker }, reasons));
  }
  for (const preference of comparison.preferences) {
    if (preference.kind !== 'compared') continue;
    const { scaleId, gap } = preference;
    topics.push(...toTopic({ scaleId, domain: 'preferences' }, styleReasons(gap, policy)));
  }
  return { topics: topics.sort(byRank(questionnaireOrder)), upward };
}

function toTopic(
  { scaleId, domain, asker }: Pick<Topic, 'scaleId' | 'domain' | 'asker'>,
  reasons: readonly TopicReason[],
): Topic[] {
  const [first, ...rest] = reasons.toSorted(byStrength);
  if (first === undefined) return [];
  return [{ scaleId, domain, asker, reasons: [first, ...rest], forBalance: false }];
}

function needReasons({ findings, answers }: ComparedNeed, policy: TopicPolicy): TopicReason[] {
  const importance = Math.max(answers.importance?.measure.value ?? 0, answers.estimate?.measure.value ?? 0);
  const reasons: TopicReason[] = [];
  const add = (kind: NeedTopicKind, gap: Gap | undefined): void => {
    const reason = gap && toReason(kind, gap, importance, policy);
    if (reason !== undefined) reasons.push(reason);
  };
  add('unmet', findings.unmet);
  add('underestimated', findings.underestimated);
  add('overestimated', findings.overestimated);
  add('givenMore', findings.givenMore);
  return reasons;
}

function styleReasons(gap: Gap, policy: TopicPolicy): TopicReason[] {
  if (!isFlagged(gap.difference)) return [];
  const reason = toReason('style', gap, policy.neutralImportance, policy);
  return reason === undefined ? [] : [reason];
}

/** Undefined when the policy gives no weight to gaps of this type. */
function toReason(
  kind: TopicReason['kind'],
  gap: Gap,
  importance: number,
  policy: TopicPolicy,
): TopicReason | undefined {
  const weight = policy.weights[gap.type];
  if (weight === undefined) return undefined;
  const { value, standardError, distribution } = gap.difference;
  const loudness = Math.max(0, Math.abs(value) - quantile(policy.noiseLevel, distribution) * standardError);
  const priority = loudness * (0.5 + (0.5 * importance) / 100) * weight;
  return { kind, gap, loudness, importance, weight, priority };
}

/** Clear before possible, then higher priority. */
function byStrength(a: TopicReason, b: TopicReason): number {
  const clear = (reason: TopicReason): number => (reason.gap.difference.tier === 'clear' ? 0 : 1);
  return clear(a) - clear(b) || b.priority - a.priority;
}

function byRank(questionnaireOrder: readonly ScaleId[]): (a: Topic, b: Topic) => number {
  return (a, b) =>
    byStrength(a.reasons[0], b.reasons[0]) ||
    questionnaireOrder.indexOf(a.scaleId) - questionnaireOrder.indexOf(b.scaleId);
}
