import type { GuidanceGroup } from '../../block-parts.js';
import { type ComparedPair, type ComposeContext, say } from '../../compose-context.js';
import type { Section } from '../../report-document.js';
import { qualityGroup, safetyGroup } from './answers.js';

/** What helps in each part of the conversation, in its order, and how far the answers carry. */
export function coachPhasesSection(context: ComposeContext, pair: ComparedPair): Section {
  const { topics, upward } = pair.agenda;
  const plan = context.template.agenda[topics.length] ?? context.template.agenda[0];
  const phase = (id: string, count: number, title: string, minutes?: number): GuidanceGroup => ({
    title,
    ...(minutes !== undefined && { note: say(context, 'common.about-minutes', { minutes }) }),
    items: Array.from({ length: count }, (_, index) => say(context, `coach.phase.${id}.${index + 1}`)),
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
          phase('opening', 3, say(context, 'agenda.opening.title'), plan.opening),
          phase('good', 3, say(context, 'agenda.good.title'), plan.good),
          phase(
            'topics',
            5,
            topics.length === 0
              ? say(context, 'agenda.own.title')
              : say(context, 'agenda.topics.title', { count: topics.length }),
            topicMinutes,
          ),
          ...(upward.length > 0 ? [phase('upward', 2, say(context, 'upward.title'))] : []),
          phase('agreements', 3, say(context, 'agenda.agreements.title'), plan.agreements),
          phase('closing', 3, say(context, 'agenda.closing.title')),
          ...safetyGroup(context),
          qualityGroup(context, pair),
        ],
      },
    ],
  };
}
