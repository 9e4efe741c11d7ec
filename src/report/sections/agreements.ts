import { addDays } from '../../i18n/format.js';
import type { Pick } from '../../instrument/instrument.js';
import type { ResponseSheet } from '../../responses/response-sheet.js';
import type { Block } from '../block.js';
import type { Titled } from '../block-parts.js';
import { type ComparedPair, type ComposeContext, numberWord, say } from '../compose-context.js';
import type { Section } from '../report-document.js';

/** A table to fill in by hand, the check after some weeks, and the two choices about contact. */
export function agreementsSection(context: ComposeContext, pair: ComparedPair): Section {
  return {
    id: 'agreements',
    name: say(context, 'agreements.title'),
    headline: say(context, 'agreements.headline'),
    lead: say(context, 'agreements.intro'),
    blocks: [
      {
        kind: 'agreements',
        columns: [
          say(context, 'agreements.column.who'),
          say(context, 'agreements.column.what'),
          say(context, 'agreements.column.notice'),
          say(context, 'agreements.column.when'),
        ],
        rows: context.template.agreements,
      },
      checkpoint(context, pair),
      ...choices(context, pair),
      { kind: 'paragraph', text: say(context, 'agreements.ours') },
    ],
  };
}

function checkpoint(context: ComposeContext, { agenda }: ComparedPair): Block {
  const { followUpWeeks } = context.template.timing;
  const middle = agenda.upward.length > 0 ? 'upward' : 'keep';
  return {
    kind: 'checkpoint',
    title: say(context, 'followup.heading', { word: numberWord(context, followUpWeeks) }),
    when: say(context, 'followup.when', {
      date: context.formats.date(addDays(context.date, 7 * followUpWeeks)),
    }),
    questions: ['noticed', middle, 'thanks'].map((question) => say(context, `followup.question.${question}`)),
  };
}

/** Choices of both beside each other; one that is missing is not told apart from one kept back. */
function choices(context: ComposeContext, { sheets }: ComparedPair): Block[] {
  const items = context.instrument.picks
    .filter(({ use }) => use === 'choice')
    .map((pick): Titled => {
      const title = say(context, `pick.${pick.id}.title`);
      const [employee] = shown(sheets.employee, pick);
      const [manager] = shown(sheets.manager, pick);
      if (employee === undefined || manager === undefined)
        return { title, text: say(context, 'choices.missing') };
      const both = say(context, `pick.${pick.id}.pair`, {
        employeeChoice: say(context, `pick.${pick.id}.choice`, { choice: employee }),
        managerChoice: say(context, `pick.${pick.id}.choice`, { choice: manager }),
      });
      const verdict = goTogether(pick, employee, manager) ? 'same' : 'different';
      return { title, text: `${both} ${say(context, `pick.${pick.id}.${verdict}`)}` };
    });
  return items.length === 0 ? [] : [{ kind: 'columns', title: say(context, 'choices.title'), items }];
}

/** A personal choice only with its owner's yes. */
function shown({ picks, agreed }: ResponseSheet, { id, sensitivity }: Pick): readonly string[] {
  return sensitivity === 0 || agreed.has(id) ? (picks.get(id) ?? []) : [];
}

function goTogether({ options }: Pick, first: string, second: string): boolean {
  const wildcards = options.filter(({ wildcard }) => wildcard).map(({ value }) => value);
  return first === second || wildcards.includes(first) || wildcards.includes(second);
}
