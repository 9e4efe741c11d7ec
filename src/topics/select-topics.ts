import type { Comparison } from '../comparison/compare-profiles.js';
import type { Instrument } from '../instrument/instrument.js';
import { chooseOpening } from './choose-opening.js';
import { rankTopics } from './rank-topics.js';
import type { Agenda, Topic } from './topic.js';
import type { TopicPolicy } from './topic-policy.js';

/**
 * What the conversation is about: one good thing to open with, at most `maximum` topics, and what goes
 * higher up. Nothing is added to fill a page: no topic is a result too.
 */
export function selectTopics(comparison: Comparison, { scales }: Instrument, policy: TopicPolicy): Agenda {
  const { topics: ranking, upward } = rankTopics(
    comparison,
    scales.map(({ id }) => id),
    policy,
  );
  const topics = balance(pick(ranking, policy), ranking);
  const taken = new Set([...topics, ...upward].map(({ scaleId }) => scaleId));
  const personal = new Set(scales.filter(({ sensitivity }) => sensitivity === 1).map(({ id }) => id));
  const opening = chooseOpening(comparison, taken, personal);
  return { opening, topics, ranking, upward };
}

function pick(ranking: readonly Topic[], { maximum, perDomain }: TopicPolicy): Topic[] {
  const picked: Topic[] = [];
  for (const topic of ranking) {
    const sameDomain = picked.filter(({ domain }) => domain === topic.domain).length;
    if (picked.length < maximum && sameDomain < perDomain) picked.push(topic);
  }
  return picked;
}

/**
 * Makes sure the needs of both come up: when only one of them asks something in the topics chosen,
 * the other's best-ranked need takes the place of the last topic that can be missed.
 */
function balance(picked: readonly Topic[], ranking: readonly Topic[]): Topic[] {
  const missing = (['manager', 'employee'] as const).find(
    (role) => !picked.some(({ asker }) => asker === role) && ranking.some(({ asker }) => asker === role),
  );
  const addition = ranking.find(({ asker }) => asker === missing);
  if (missing === undefined || addition === undefined || picked.length < 2) return [...picked];

  // The last need, so that no domain has more than its share; with one need only, the last topic beside it.
  const needs = picked.filter(({ asker }) => asker !== undefined);
  const leaving = needs.length > 1 ? needs.at(-1) : picked.findLast(({ asker }) => asker === undefined);
  return [...picked.filter((topic) => topic !== leaving), { ...addition, forBalance: true }].sort(
    (a, b) =>
      ranking.findIndex(({ scaleId }) => scaleId === a.scaleId) -
      ranking.findIndex(({ scaleId }) => scaleId === b.scaleId),
  );
}
