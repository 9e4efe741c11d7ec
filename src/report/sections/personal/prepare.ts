import type { Titled } from '../../block-parts.js';
import { type ComposeContext, say } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';
import { ownUncertaintyTexts } from '../uncertainty-texts.js';

const QUESTIONS = ['good', 'topic', 'leave', 'ask', 'offer'] as const;

/** Room to prepare, how sure the answers are, and what releasing means. */
export function prepareSection(context: ComposeContext, own: OwnAnswers): Section {
  return {
    id: 'prepare',
    name: say(context, 'personal.prepare.title'),
    headline: say(context, 'personal.prepare.headline'),
    lead: say(context, 'personal.prepare.intro'),
    blocks: [
      {
        kind: 'question-list',
        title: say(context, 'common.notes'),
        intro: say(context, 'personal.prepare.role', { role: own.owner }),
        questions: QUESTIONS.map((question) => say(context, `personal.prepare.${question}`)),
        space: true,
      },
      { kind: 'notes', notes: notes(context, own) },
    ],
  };
}

function notes(context: ComposeContext, own: OwnAnswers): Titled[] {
  const { contact } = context;
  const text = (...keys: readonly string[]): string => keys.map((key) => say(context, key)).join(' ');
  return [
    {
      title: say(context, 'personal.quality.title'),
      text: [...qualityTexts(context, own), say(context, 'personal.prepare.surprise')].join(' '),
    },
    {
      title: say(context, 'personal.sure.title'),
      text: ownUncertaintyTexts(context, own.profile).join(' '),
    },
    {
      title: say(context, 'personal.release.title'),
      text: text('personal.release.both', 'personal.release.decline', 'personal.release.pressure'),
    },
    {
      title: say(context, 'method.privacy.title'),
      text: [
        say(context, 'method.privacy'),
        contact === undefined
          ? say(context, 'method.rights.no-contact')
          : say(context, 'method.rights', { contact }),
      ].join(' '),
    },
  ];
}

/** What stands out in how the owner answered; a question, never a reproach. */
function qualityTexts(context: ComposeContext, { quality }: OwnAnswers): string[] {
  const { flags, completion, usable } = quality;
  const skipped = completion.total - completion.answered;
  const remarks = [
    ...(flags.includes('longstring') ? [say(context, 'personal.quality.same')] : []),
    ...(flags.includes('irv') ? [say(context, 'personal.quality.flat')] : []),
    ...(flags.includes('time') ? [say(context, 'personal.quality.fast')] : []),
    ...(skipped > 0 ? [say(context, 'personal.quality.missing', { count: skipped })] : []),
    ...(usable ? [] : [say(context, 'personal.quality.stop')]),
  ];
  return remarks.length > 0 ? remarks : [say(context, 'personal.quality.none')];
}
