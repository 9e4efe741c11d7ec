import type { ChangeWord } from '../../change/change.js';
import type { RoundComparison } from '../../change/compare-rounds.js';
import { addDays } from '../../i18n/format.js';
import { type ScaleId, scalesOf } from '../../instrument/instrument.js';
import type { Block } from '../block.js';
import type { Titled } from '../block-parts.js';
import {
  type ComparedPair,
  type ComposeContext,
  hasFixedQuestion,
  numberWord,
  say,
  themeName,
} from '../compose-context.js';
import type { Section } from '../report-document.js';
import { changeRows, type NamedWord } from './change-rows.js';

const NAMED = ['changed', 'may-have-changed'] as const satisfies readonly NamedWord[];

/** What changed since the previous sheets, claimed only beyond uncertainty. */
export function changeSection(context: ComposeContext, { change }: ComparedPair): Section | undefined {
  if (change === undefined) return undefined;
  if (change.kind === 'too-little') {
    return {
      ...head(context, say(context, 'change.headline.none')),
      blocks: [{ kind: 'paragraph', text: say(context, 'change.few-answers') }],
    };
  }
  const rows = changeRows(context, change.changes);
  return {
    ...head(context, countText(context, rows.changed.length)),
    blocks: [
      ...tables(context, rows),
      ...otherThemes(context, change),
      { kind: 'notes', notes: readingNotes(context, change) },
      {
        kind: 'question-list',
        title: say(context, 'change.talk.title'),
        questions: [say(context, 'change.question'), say(context, 'change.agreements')],
      },
    ],
  };
}

function head(context: ComposeContext, headline: string): Omit<Section, 'blocks'> {
  const { previousDate, date, formats } = context;
  return {
    id: 'change',
    name: say(context, 'change.title'),
    headline,
    ...(previousDate !== undefined && {
      lead: say(context, 'change.intro', {
        previousDate: formats.date(previousDate),
        currentDate: formats.date(date),
      }),
    }),
  };
}

/** A claim before a question; what the marks mean stands above the first. */
function tables(context: ComposeContext, rows: ReturnType<typeof changeRows>): Block[] {
  const { previousDate, date, formats } = context;
  const legend = previousDate !== undefined && {
    legend: {
      before: say(context, 'change.legend.before', { date: formats.date(previousDate) }),
      now: say(context, 'change.legend.now', { date: formats.date(date) }),
      band: say(context, 'change.legend.band'),
    },
  };
  return NAMED.filter((word) => rows[word].length > 0).map((word, index) => ({
    kind: 'change-table',
    title: say(context, `change.word.${word}`),
    note: say(context, `change.note.${word}`),
    ...(index === 0 && legend),
    rows: rows[word],
  }));
}

/**
 * Themes of which every answer stayed close, and those of which nothing can be said. Where neither person
 * moved, neither did the distance between them, although its own error is too large to tell.
 */
function otherThemes(context: ComposeContext, { changes }: RoundComparison): Block[] {
  const named = new Set(changes.filter(({ word }) => isNamed(word)).map(({ scaleId }) => scaleId));
  const moved = new Set(
    changes
      .filter(({ role, word }) => role !== undefined && word !== 'about-the-same')
      .map(({ scaleId }) => scaleId),
  );
  const quiet = [...new Set(changes.map(({ scaleId }) => scaleId))].filter((id) => !named.has(id));
  const item = (word: ChangeWord, themes: readonly ScaleId[]): Titled[] => {
    const list = context.formats.list(themes.map((scaleId) => themeName(context, scaleId)));
    const title = say(context, `change.word.${word}`);
    return themes.length === 0 ? [] : [{ title, text: say(context, `change.note.${word}`, { list }) }];
  };
  const items = [
    ...item(
      'about-the-same',
      quiet.filter((id) => !moved.has(id)),
    ),
    ...item(
      'cannot-tell',
      quiet.filter((id) => moved.has(id)),
    ),
  ];
  return items.length === 0 ? [] : [{ kind: 'columns', items }];
}

function isNamed(word: ChangeWord): boolean {
  return NAMED.some((named) => named === word);
}

function readingNotes(context: ComposeContext, change: RoundComparison): Titled[] {
  const { instrument, formats, template, previousDate, date } = context;
  const { followUpWeeks } = template.timing;
  const soon = previousDate !== undefined && date < addDays(previousDate, 7 * followUpWeeks);
  const chance = say(context, 'change.chance', {
    comparisons: change.comparisons,
    expected: formats.integer(Math.ceil(change.expectedByChance)),
  });
  const hasFixed = hasFixedQuestion({ instrument });
  const limits = [
    ...(scalesOf(instrument, 'strengths').length > 0 ? [say(context, 'change.strengths')] : []),
    ...(hasFixed ? [say(context, 'change.safety')] : []),
  ];
  return [
    {
      title: say(context, 'change.reading.title'),
      text: [
        say(context, 'change.meaning'),
        chance,
        ...(soon ? [say(context, 'change.soon', { weeks: followUpWeeks })] : []),
      ].join(' '),
    },
    ...(limits.length > 0 ? [{ title: say(context, 'change.limits.title'), text: limits.join(' ') }] : []),
  ];
}

function countText(context: ComposeContext, count: number): string {
  return say(context, 'change.count', {
    count,
    word: context.formats.capitalize(numberWord(context, count)),
  });
}
