import type { PairAnalysis } from '../../../analysis/analyse-pair.js';
import { type ComposeContext, say } from '../../compose-context.js';
import type { Section } from '../../report-document.js';
import { qualityGroup } from './answers.js';

const BEFORE = ['voluntary', 'purpose', 'timing', 'power', 'report'] as const;
const STOP = [
  'declines',
  'conflict',
  'sickness',
  'dismissal',
  'unsafe',
  'misuse',
  'upset',
  'interrogation',
] as const;

/** What whoever guides the talk checks beforehand, and when to stop. */
export function coachSection(context: ComposeContext, analysis: PairAnalysis): Section {
  const items = (prefix: string, keys: readonly string[]): string[] =>
    keys.map((key) => say(context, `${prefix}.${key}`));
  return {
    id: 'coach',
    name: say(context, 'coach.title'),
    headline: say(context, 'coach.headline'),
    lead: `${say(context, 'coach.intro')} ${say(context, 'coach.role')}`,
    blocks: [
      {
        kind: 'guidance',
        groups: [
          { title: say(context, 'coach.before.title'), items: items('coach.before', BEFORE) },
          {
            title: say(context, 'coach.stop.title'),
            note: say(context, 'coach.stop.intro'),
            items: items('coach.stop', STOP),
          },
          { title: say(context, 'coach.stop.how.title'), items: items('coach.stop', ['sentence', 'after']) },
          ...(analysis.kind === 'too-little' ? [qualityGroup(context, analysis)] : []),
        ],
      },
    ],
  };
}
