import type { Change } from '../../change/change.js';
import type { RoundComparison } from '../../change/compare-rounds.js';
import { addDays } from '../../i18n/format.js';
import { type ScaleId, scalesOf } from '../../instrument/instrument.js';
import type { Block } from '../block.js';
import type { Titled } from '../block-parts.js';
import {
  type ComparedPair,
  type ComposeContext,
  hasFixedQuestion,
  say,
  themeName,
} from '../compose-context.js';
import type { Section } from '../report-document.js';
import { changeText } from './change-text.js';

/** What changed since the previous sheets, claimed only beyond uncertainty. */
export function changeSection(context: ComposeContext, { change }: ComparedPair): Section | undefined {
  if (change === undefined) return undefined;
  if (change.kind === 'too-little') {
    return {
      ...head(context, say(context, 'change.headline.none')),
      blocks: [{ kind: 'paragraph', text: say(context, 'change.few-answers') }],
    };
  }
  const clear = change.changes.filter(({ word }) => word === 'changed').length;
  return {
    ...head(context, say(context, 'change.count', { count: clear })),
    blocks: [
      ...namedChanges(context, change),
      { kind: 'paragraph', text: otherThemes(context, change) },
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

/** One note per theme with a word to say about it; a claim before a question. */
function namedChanges(context: ComposeContext, { changes }: RoundComparison): Block[] {
  const named = changes.filter(isNamed);
  const notes = themesOf(named).map((scaleId): Titled => {
    const own = named.filter((change) => change.scaleId === scaleId).sort(claimsFirst);
    const word = own.some((change) => change.word === 'changed') ? 'changed' : 'possible';
    return {
      title: say(context, 'change.heading', {
        theme: context.formats.capitalize(themeName(context, scaleId)),
        word: say(context, 'change.word', { word }),
      }),
      text: own.map((change) => changeSentence(context, change)).join(' '),
    };
  });
  return notes.length === 0 ? [] : [{ kind: 'notes', notes }];
}

function changeSentence(context: ComposeContext, change: Change): string {
  const text = changeText(context, change);
  return change.word === 'changed' ? text : `${text} ${say(context, 'change.possible')}`;
}

/** Themes of which everything stayed close, and that nothing is said about the rest. */
function otherThemes(context: ComposeContext, { changes }: RoundComparison): string {
  const same = themesOf(changes).filter((scaleId) =>
    changes.every((change) => change.scaleId !== scaleId || change.word === 'about-the-same'),
  );
  const list = context.formats.list(same.map((scaleId) => themeName(context, scaleId)));
  return [
    ...(same.length > 0 ? [say(context, 'change.same', { list })] : []),
    say(context, 'change.no-claim'),
  ].join(' ');
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

function isNamed({ word }: Change): boolean {
  return word === 'changed' || word === 'may-have-changed';
}

function claimsFirst(a: Change, b: Change): number {
  return Number(b.word === 'changed') - Number(a.word === 'changed');
}

/** Each theme once, in the order of the changes. */
function themesOf(changes: readonly Change[]): ScaleId[] {
  return [...new Set(changes.map(({ scaleId }) => scaleId))];
}
