import { type ComposeContext, say } from '../compose-context.js';
import type { Section } from '../report-document.js';
import { fixedQuestion } from './cards.js';
import { openQuestions } from './overview.js';

/** There is too little to compare; not why, and not whose answers. */
export function tooLittleSection(context: ComposeContext): Section {
  return {
    id: 'too-little',
    name: say(context, 'overview.title'),
    headline: say(context, 'nothing.headline'),
    lead: say(context, 'nothing.few-answers'),
    blocks: [
      {
        kind: 'question-list',
        title: say(context, 'nothing.questions.title'),
        questions: openQuestions(context),
      },
      ...fixedQuestion(context),
    ],
  };
}
