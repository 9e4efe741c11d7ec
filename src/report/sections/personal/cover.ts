import { type ComposeContext, say } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';

/** Whose pages these are, and what their owner can do with them. */
export function personalCover(context: ComposeContext, { owner }: OwnAnswers): Section {
  const { formats, date } = context;
  return {
    id: 'cover',
    name: say(context, 'personal.title'),
    blocks: [
      {
        kind: 'cover',
        titleLines: [say(context, 'personal.title'), say(context, 'personal.cover.line')],
        lead: say(context, 'personal.intro'),
        rules: ['read', 'withhold', 'release', 'keep'].map((step) => ({
          title: say(context, `personal.steps.${step}.title`),
          text: say(context, step === 'keep' ? 'personal.release.keep' : `personal.steps.${step}`),
        })),
        preparedOn: say(context, 'cover.prepared-on', { date: formats.date(date) }),
        owner,
        alt: say(context, 'personal.cover.alt', { role: owner }),
      },
    ],
  };
}
