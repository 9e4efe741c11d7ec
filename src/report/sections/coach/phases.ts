import type { Topic } from '../../../topics/topic.js';
import type { GuidanceGroup } from '../../block-parts.js';
import { type ComparedPair, type ComposeContext, numberWord, say } from '../../compose-context.js';
import type { Section } from '../../report-document.js';
import { qualityGroup, safetyGroup } from './answers.js';

/** What helps in each part of the conversation, in its order, and how far the answers carry. */
export function coachPhasesSection(context: ComposeContext, pair: ComparedPair): Section {
  const { topics, upward } = pair.agenda;
  const plan = context.template.agenda[topics.length] ?? context.template.agenda[0];
  const phase = (id: string, tips: readonly number[], title: string, minutes?: number): GuidanceGroup => ({
    title,
    ...(minutes !== undefined && { note: say(context, 'common.about-minutes', { minutes }) }),
    items: tips.map((tip) => say(context, `coach.phase.${id}.${tip}`)),
  });
  const topicMinutes = plan.topics.reduce((sum, minutes) => sum + minutes, 0);
  return {
    id: 'coach-phases',
    name: say(context, 'coach.phase.title'),
    headline: say(context, 'coach.phase.headline'),
    blocks: [
      {
        kind: 'guidance',
        groups: [
          phase('opening', [1, 2, 3], say(context, 'agenda.opening.title'), plan.opening),
          phase('good', [1, 2, 3], say(context, 'agenda.good.title'), plan.good),
          phase(
            'topics',
            topicTips(topics),
            topics.length === 0
              ? say(context, 'agenda.own.title')
              : context.formats.capitalize(
                  say(context, 'agenda.topics.title', {
                    count: topics.length,
                    word: numberWord(context, topics.length),
                  }),
                ),
            topicMinutes,
          ),
          ...(upward.length > 0 ? [phase('upward', [1, 2], say(context, 'upward.title'))] : []),
          phase('agreements', [1, 2, 3], say(context, 'agenda.agreements.title'), plan.agreements),
          phase('closing', [1, 2, 3], say(context, 'agenda.closing.title')),
          ...safetyGroup(context),
          qualityGroup(context, pair),
        ],
      },
    ],
  };
}

/** How to read a card, then how to listen, then what helps with a preference: only what there is a card for. */
function topicTips(topics: readonly Topic[]): readonly number[] {
  const cards = topics.length > 0 ? [1, 2] : [];
  const preferences = topics.some(({ domain }) => domain === 'preferences') ? [5] : [];
  return [...cards, 3, 4, ...preferences];
}
