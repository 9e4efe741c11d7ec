import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/i18n/format.js';
import { CONTENT, columnsWidth, columnX, RIGHT } from '../../src/render/pdf/grid.js';
import { layoutBlock } from '../../src/render/pdf/layout-block.js';
import { SIGN_WIDTH } from '../../src/render/pdf/marks.js';
import { paginate } from '../../src/render/pdf/paginate.js';
import { layoutParagraph, type Rag, type Run, unbroken } from '../../src/render/pdf/paragraph.js';
import { DENSITIES } from '../../src/render/pdf/piece.js';
import { layoutSectionHead } from '../../src/render/pdf/section-head.js';
import { createShaper } from '../../src/render/pdf/shaper.js';
import { TYPE, type TypeStyle } from '../../src/render/pdf/type-style.js';
import type { ReportDocument, Section } from '../../src/report/report-document.js';
import type { SheetPair } from '../../src/responses/pair-sheets.js';
import { compose } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair } from '../helpers/examples.js';
import { variantsOf } from '../helpers/icu.js';
import { LOCALES, template } from '../helpers/policy.js';
import { fonts } from '../helpers/render-example.js';
import { TEXT_FILES } from '../helpers/text-files.js';
import { fitsGlob } from '../wording/lint.js';

const NAMES = ['Friederike', 'Jean-Sébastien'] as const;
const FIRST = ['employee', 'asker', 'owner', 'left', 'strong', 'name', 'first'];
const SECOND = ['manager', 'giver', 'seer', 'right', 'partner', 'other', 'second'];

const shaper = createShaper(fonts);

type Said = string | readonly Run[];

/** A place in the report that holds so many lines and no more. */
interface Box {
  readonly place: string;
  readonly texts: (said: Sayings) => readonly Said[];
  readonly style: TypeStyle;
  readonly width: number;
  readonly lines: number;
  readonly rag?: Rag;
}

/** The texts of one locale, with names and figures as long as they get. */
interface Sayings {
  /** Every variant of every key that fits, filled in. */
  (glob: string, more?: Readonly<Record<string, string>>): string[];
  readonly locale: string;
  /** Ids of themes: `need` → `['expectations', …]`. */
  themes(domain: 'strength' | 'preference' | 'need'): string[];
}

const SIDE_WIDTH = RIGHT - columnX(9) - 4;
const CARD_SIDE = RIGHT - columnX(6) - 12;
const PER_MINUTE = CONTENT / 45;
const TOPIC_MINUTES = Math.min(...template.agenda.flatMap(({ topics }) => topics));
const FIVE_MINUTES = 5 * PER_MINUTE - 6;
const RATINGS = ['importance', 'experience', 'estimate', 'offer'];
const label = { ...TYPE.bodyStrong, size: 9 };

const BOXES: readonly Box[] = [
  // Cover and reading guide
  {
    place: 'cover: purpose',
    texts: (t) => t('cover.purpose'),
    style: TYPE.lead,
    width: columnsWidth(10),
    lines: 3,
  },
  {
    place: 'cover: rule',
    texts: (t) => template.rules.cover.flatMap((rule) => t(`rules.${rule}`)),
    style: TYPE.small,
    width: columnsWidth(3),
    lines: 6,
  },
  {
    place: 'cover: head of a rule',
    texts: (t) => template.rules.cover.flatMap((rule) => t(`rules.${rule}.title`)),
    style: TYPE.h3,
    width: columnsWidth(3),
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'cover: dates',
    texts: (t) =>
      t('cover.discuss').map((text) => `${text} ${t('cover.prepared-on').join('')} ${longDate(t)}`),
    style: TYPE.bodyStrong,
    width: CONTENT - 32,
    lines: 1,
  },
  {
    place: 'guide: a mark',
    texts: (t) => t('guide.marks.{importance,experience,estimate,offer}'),
    style: TYPE.small,
    width: 186,
    lines: 1,
  },
  {
    place: 'guide: same place',
    texts: (t) => t('guide.marks.same'),
    style: TYPE.small,
    width: columnsWidth(9) - 52,
    lines: 1,
  },
  {
    place: 'guide: band',
    texts: (t) => t('read.band').map((text) => `${text} ${t('guide.band.overlap').join('')}`),
    style: TYPE.body,
    width: columnsWidth(4) + 8,
    lines: 5,
  },
  {
    place: 'guide: word for a difference',
    texts: (t) => t('common.tier'),
    style: TYPE.bodyStrong,
    width: 118,
    lines: 1,
  },
  {
    place: 'guide: what the word means',
    texts: (t) => ['close', 'clear'].flatMap((tier) => t(`read.tier.${tier}`)),
    style: TYPE.small,
    width: 145,
    lines: 3,
  },
  {
    place: 'guide: what the word means, on the right',
    texts: (t) => ['possible', 'undetermined'].flatMap((tier) => t(`read.tier.${tier}`)),
    style: TYPE.small,
    width: 118,
    lines: 3,
  },

  {
    place: 'guide: last word',
    texts: (t) => t('guide.own-story'),
    style: TYPE.title,
    width: CONTENT - 48,
    lines: 1,
  },
  {
    place: 'guide: what it means',
    texts: (t) => t('guide.own-story.text'),
    style: TYPE.body,
    width: CONTENT - 48,
    lines: 1,
  },

  // Head of a page
  {
    place: 'headline',
    texts: (t) => [
      ...['guide.headline', 'overview.headline', 'strengths.headline', 'needs.headline'].flatMap((key) =>
        t(key),
      ),
      ...['agreements.headline', 'method.headline', 'nothing.headline'].flatMap((key) => t(key)),
      ...['change.count', 'change.headline.none'].flatMap((key) => t(key)),
      ...headlinesOfPreferences(t),
    ],
    style: TYPE.h1,
    width: CONTENT,
    lines: 2,
    rag: 'balance',
  },
  {
    place: 'lead',
    texts: (t) =>
      [
        ...['read.answers', 'overview.intro', 'strengths.lead', 'preferences.intro', 'agreements.intro'],
        ...['needs.employee.intro', 'needs.manager.intro', 'method.lead', 'nothing.lead', 'change.intro'],
      ].flatMap((key) => t(key)),
    style: TYPE.lead,
    width: columnsWidth(10),
    lines: 3,
  },

  // Overview
  {
    place: 'overview: title of the good thing',
    texts: (t) => [...t('need.*.name'), ...t('strength.*.name'), ...t('agenda.good.title')],
    style: TYPE.title,
    width: CONTENT - 160,
    lines: 1,
    rag: 'balance',
  },
  {
    place: 'overview: the good thing',
    texts: (t) =>
      ['need.*.noticedMore', 'need.*.met', 'strength.*.shared', 'strength.*.seen']
        .flatMap((glob) => t(glob))
        .map((text) => `${text} ${t('topic.positive.ask').join('')}`),
    style: TYPE.body,
    width: CONTENT - 160,
    lines: 4,
  },
  {
    place: 'overview: topic',
    texts: topicTitles,
    style: TYPE.h2,
    width: (CONTENT - 24) / 3,
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'overview: heading and agenda',
    texts: (t) => [...t('overview.topics.heading'), ...t('agenda.title')],
    style: TYPE.h2,
    width: 360,
    lines: 1,
  },
  {
    place: 'agenda: first parts',
    texts: (t) => [...t('agenda.opening.title'), ...t('agenda.good.title')],
    style: { ...TYPE.smallStrong, size: 8 },
    width: FIVE_MINUTES,
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'agenda: what to do in the first parts',
    texts: (t) => [...t('agenda.short.opening'), ...t('agenda.short.good')],
    style: TYPE.small,
    width: FIVE_MINUTES,
    lines: 4,
    rag: 'plain',
  },
  {
    place: 'agenda: topic',
    texts: topicTitles,
    style: { ...TYPE.smallStrong, size: 8 },
    width: TOPIC_MINUTES * PER_MINUTE - 6,
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'agenda: what to do with a topic',
    texts: (t) => [...t('agenda.short.topic'), ...t('agenda.short.own')],
    style: TYPE.small,
    width: TOPIC_MINUTES * PER_MINUTE - 6,
    lines: 4,
    rag: 'plain',
  },
  {
    place: 'agenda: agreements',
    texts: (t) => t('agenda.short.agreements'),
    style: TYPE.small,
    width: 7 * PER_MINUTE - 6,
    lines: 4,
    rag: 'plain',
  },
  {
    place: 'overview: ground rule',
    texts: (t) => template.rules.overview.flatMap((rule) => t(`rules.${rule}`)),
    style: TYPE.small,
    width: (CONTENT - 24) / 3 - 4,
    lines: 4,
  },

  // Strengths
  {
    place: 'strengths: head of a column',
    texts: (t) => [...t('strengths.head')],
    style: TYPE.h3,
    width: columnsWidth(6) - 18,
    lines: 1,
  },
  {
    place: 'strengths: name',
    texts: (t) => t('strength.*.name'),
    style: TYPE.h3,
    width: columnsWidth(6) - 46,
    lines: 1,
  },
  {
    place: 'strengths: own description',
    texts: (t) => t('strength.*.definition'),
    style: TYPE.body,
    width: columnsWidth(6) - 46,
    lines: 2,
  },
  {
    place: 'strengths: shared name, with its note',
    texts: (t) => t('strength.*.name').map((name) => `${name} ${t('strengths.both').join('')}`),
    style: TYPE.h2,
    width: CONTENT - 88,
    lines: 1,
  },
  {
    place: 'strengths: shared description',
    texts: (t) => t('strength.*.definition'),
    style: TYPE.body,
    width: CONTENT - 88,
    lines: 2,
  },
  {
    place: 'strengths: seen, head',
    texts: (t) => t('strengths.seen.head'),
    style: TYPE.body,
    width: columnsWidth(6) - 16,
    lines: 1,
  },
  {
    place: 'strengths: seen, name',
    texts: (t) => t('strength.*.name'),
    style: TYPE.bodyStrong,
    width: columnsWidth(6) - 34,
    lines: 1,
  },
  {
    place: 'strengths: seen, note',
    texts: (t) => [...t('strengths.seen.own-too'), ...t('strengths.seen.other-only')],
    style: TYPE.small,
    width: columnsWidth(6) - 34,
    lines: 1,
  },
  {
    place: 'energy: label',
    texts: (t) => t('energy.label.*'),
    style: TYPE.small,
    width: 92 - 18 - 8,
    lines: 1,
  },
  {
    place: 'energy: name',
    texts: (t) => t('strength.*.name'),
    style: TYPE.body,
    width: columnsWidth(6) - 92,
    lines: 1,
  },

  // Preferences
  {
    place: 'preferences: pole',
    texts: (t) => t('preference.*.{left,right}').map((text) => createFormats(t.locale).capitalize(text)),
    style: TYPE.bodyStrong,
    width: columnsWidth(8) / 2 - 6,
    lines: 1,
  },
  {
    place: 'preferences: hint of a pole',
    texts: (t) => t('preference.*.{left,right}.hint'),
    style: TYPE.small,
    width: columnsWidth(8) / 2 - 6,
    lines: 1,
    rag: 'plain',
  },
  {
    place: 'preferences: word for a difference',
    texts: (t) => [...t('common.tier'), ...t('common.not-included')],
    style: label,
    width: SIDE_WIDTH - SIGN_WIDTH - 8,
    lines: 1,
  },
  {
    place: 'preferences: reading',
    texts: (t) => [
      ...t.themes('preference').flatMap((id) => {
        const [leftPole = ''] = t(`preference.${id}.left`);
        const [rightPole = ''] = t(`preference.${id}.right`);
        return t('preferences.reading.*', { leftPole, rightPole }).map((text) => withCard(t, text, '.'));
      }),
      ...t('preferences.not-compared'),
    ],
    style: TYPE.small,
    width: SIDE_WIDTH,
    lines: 4,
  },
  {
    place: 'preferences: legend on one row',
    texts: (t) =>
      t('preferences.legend.band').map((text) => `${text} ${t('preferences.legend.overlap').join('')}`),
    style: TYPE.small,
    width: CONTENT - 260,
    lines: 1,
  },

  // Needs
  {
    place: 'needs: name',
    texts: (t) => t('need.*.name'),
    style: TYPE.bodyStrong,
    width: columnsWidth(4) - 8,
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'needs: hint',
    texts: (t) => t('need.*.hint'),
    style: TYPE.small,
    width: columnsWidth(4) - 8,
    lines: 2,
  },
  {
    place: 'needs: reading',
    texts: (t) => [
      ...t('needs.reading.{met,enough,noRoom,noticedMore,moreThanAsked,open}'),
      // Only these may have a card.
      ...t('needs.reading.{unmet,underestimated,overestimated,givenMore}').map((text) =>
        withCard(t, text, '.'),
      ),
    ],
    style: TYPE.small,
    width: columnsWidth(3) - 4,
    lines: 3,
  },
  {
    place: 'needs: fixed question',
    texts: (t) =>
      t('need.*.fixed').map((question) => [
        { text: t('needs.fixed.text').join('') },
        { text: ` ${question}`, weight: 'semibold' as const },
      ]),
    style: TYPE.small,
    width: columnsWidth(8) - 8,
    lines: 3,
  },
  {
    place: 'needs: not included',
    texts: (t) =>
      t('common.not-included.explain').map((text) => `${t('common.not-included').join('')}. ${text}`),
    style: TYPE.small,
    width: columnsWidth(8) - 8,
    lines: 3,
  },
  {
    place: 'needs: legend',
    texts: (t) => NAMES.map((name) => RATINGS.map((rating) => longer(t, rating, name)).join(' ')),
    style: TYPE.smallStrong,
    width: CONTENT - RATINGS.length * 18 - 3 * 10,
    lines: 1,
  },
  {
    place: 'needs: ends of the scale',
    texts: (t) => t('needs.end.low').map((low) => `${low} ${t('needs.end.high').join('')}`),
    style: TYPE.micro,
    width: columnsWidth(5),
    lines: 1,
  },
  {
    place: 'needs: group',
    texts: (t) =>
      ['fits', 'look', 'open', 'fixed'].map((id) => [
        { text: t(`needs.group.${id}.title`).join(''), weight: 'semibold' as const },
        { text: ` ${t(`needs.group.${id}.note`).join('')}` },
      ]),
    style: { ...TYPE.body, size: 10.5 },
    width: CONTENT - 24,
    lines: 1,
  },
  {
    place: 'needs: words for a missing mark',
    texts: (t) => [...t('common.not-filled'), ...t('common.no-estimate')],
    style: TYPE.micro,
    width: 72,
    lines: 1,
  },
  {
    place: 'room: title of a panel',
    texts: (t) => ['now', 'together', 'upward'].flatMap((room) => t(`room.${room}.title`)),
    style: TYPE.h2,
    width: columnsWidth(4) - 28 - 24,
    lines: 1,
  },
  {
    place: 'room: note of a panel',
    texts: (t) => [...t('room.*.note'), ...t('room.none')],
    style: TYPE.small,
    width: columnsWidth(4) - 20,
    lines: 1,
  },
  {
    place: 'room: theme',
    texts: (t) => t('need.*.name').map((name) => withCard(t, name, '')),
    style: TYPE.small,
    width: columnsWidth(4) - 44,
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'room: title and note',
    texts: (t) =>
      t('room.note').map((note) => [
        { text: t('room.title').join(''), weight: 'semibold' as const },
        { text: ` ${note}` },
      ]),
    style: { ...TYPE.h2, size: 11 },
    width: CONTENT - 12,
    lines: 1,
  },

  // Conversation cards
  { place: 'card: title', texts: topicTitles, style: TYPE.title, width: RIGHT - columnX(2), lines: 1 },
  {
    place: 'card: how it got here, for a line',
    texts: (t) =>
      t('trace.preference', { theme: longest(t('preference.*.name')) }).map((text) => trace(t, text)),
    style: TYPE.micro,
    width: RIGHT - columnX(2),
    lines: 2,
    rag: 'plain',
  },
  {
    place: 'card: how it got here, for a need',
    texts: (t) =>
      t('trace.{unmet,estimate,offering}', { theme: longest(t('need.*.name')) }).map((text) =>
        trace(t, `${text} ${t('trace.both-sides').join('')}`),
      ),
    style: TYPE.micro,
    width: RIGHT - columnX(2),
    lines: 3,
    rag: 'plain',
  },
  {
    place: 'card: reading of a line',
    texts: (t) => t('preference.*.{clear,possible,close,undetermined}'),
    style: TYPE.body,
    width: columnsWidth(5),
    lines: 6,
  },
  {
    place: 'card: reading of a need, under a longer trace',
    texts: (t) => t('need.*.{unmet,underestimated,overestimated,givenMore,open}'),
    style: TYPE.body,
    width: columnsWidth(5),
    lines: 5,
  },
  {
    place: 'card: reading of a need that may be chance',
    texts: (t) =>
      t('need.*.{unmet,underestimated,overestimated,givenMore}').map((text) => `${text} ${mayBeChance(t)}`),
    style: TYPE.body,
    width: columnsWidth(5),
    lines: 6,
  },
  {
    place: 'card: question',
    texts: (t) => t('topic.*.ask-*'),
    style: TYPE.body,
    width: CARD_SIDE - 26,
    lines: 2,
  },
  {
    place: 'card: experiment',
    texts: (t) => t('topic.*.experiment'),
    style: TYPE.body,
    width: CARD_SIDE - 14,
    lines: 3,
  },
  {
    place: 'card: key',
    texts: (t) => [
      ...t('card.key.{importance,experience,estimate,offer}'),
      ...t('common.not-filled'),
      ...t('common.no-estimate'),
    ],
    style: TYPE.micro,
    width: 96 - 12 - 4,
    lines: 1,
  },
  {
    place: 'card: hint of a pole',
    texts: (t) => t('preference.*.{left,right}.hint'),
    style: TYPE.micro,
    width: columnsWidth(5) / 2 - 4,
    lines: 3,
    rag: 'plain',
  },
  {
    place: 'card: room for words',
    texts: (t) => t('common.own-words'),
    style: TYPE.smallStrong,
    width: 96,
    lines: 1,
  },

  // Agreements
  {
    place: 'agreements: columns',
    texts: (t) => [...t('agreements.column.who'), ...t('agreements.column.when')],
    style: TYPE.smallStrong,
    width: columnsWidth(2) - 12,
    lines: 1,
  },
  {
    place: 'agreements: wide columns',
    texts: (t) => [...t('agreements.column.what'), ...t('agreements.column.notice')],
    style: TYPE.smallStrong,
    width: columnsWidth(4) - 12,
    lines: 1,
  },
  {
    place: 'checkpoint: question',
    texts: (t) => t('followup.question.*'),
    style: TYPE.body,
    width: (CONTENT - 40) / 3 - 32,
    lines: 3,
  },
  {
    place: 'checkpoint: heading and date',
    texts: (t) =>
      t('followup.heading', { word: numbers(t)[5] ?? '' }).map((text) => [
        { text, weight: 'semibold' as const },
        { text: ` ${t('followup.when').join('')}` },
      ]),
    style: { ...TYPE.h2, size: 12.5 },
    width: CONTENT - 40,
    lines: 1,
  },

  // Notes
  {
    place: 'notes: title',
    texts: (t) => [
      ...[
        'purpose',
        'measure',
        'scores',
        'norms',
        'uncertainty',
        'comparisons',
        'evidence',
        'rules',
        'privacy',
      ].flatMap((id) => t(`method.${id}.title`)),
      ...['access.title', 'change.reading.title', 'change.limits.title'].flatMap((key) => t(key)),
    ],
    style: TYPE.h3,
    width: columnsWidth(6) - 12,
    lines: 1,
  },
];

describe.each(LOCALES)('in %s', (locale) => {
  const said = sayingsOf(locale);

  test.each(BOXES)('$place: at most $lines', ({ texts, style, width, lines, rag = 'orphan' }) => {
    const all = texts(said);
    expect(all.length).toBeGreaterThan(0);
    const tooLong = all.flatMap((text) => {
      const { lines: set } = layoutParagraph(shaper, text, style, width, rag);
      const said = set.map(({ runs }) => runs.map((run) => run.text).join(' '));
      return said.length > lines || said.some((line) => isCut(text, line)) ? [said] : [];
    });
    expect(tooLong).toEqual([]);
  });
});

/** Sections that are made for one page. */
const ONE_PAGE = ['guide', 'overview', 'strengths', 'preferences', 'needs-employee', 'agreements', 'method'];

describe.each(LOCALES.flatMap((locale) => EXAMPLE_PAIRS.map((pair) => ({ pair, locale }))))(
  '$pair in $locale, with long names',
  ({ pair, locale }) => {
    const document = compose(renamed(examplePair(pair)), locale);

    test('the sections that are made for one page take one', () => {
      const pages = document.sections
        .filter(({ id }) => ONE_PAGE.includes(id))
        .map((section) => ({ id: section.id, pages: pagesOf(document, section) }));
      expect(pages.filter((section) => section.pages > 1)).toEqual([]);
    });
  },
);

function renamed({ employee, manager }: SheetPair): SheetPair {
  const [first, second] = NAMES;
  return {
    employee: { ...employee, respondent: { ...employee.respondent, name: first } },
    manager: { ...manager, respondent: { ...manager.respondent, name: second } },
  };
}

/** At the tightest, as a report that needs it gets it. */
function pagesOf(document: ReportDocument, section: Section): number {
  const counts = DENSITIES.map((density) => {
    const context = { density, shaper, document, people: document.people };
    const pieces = section.blocks.flatMap((block) => layoutBlock(context, block));
    return paginate(pieces, layoutSectionHead(context, section).bottom).length;
  });
  return Math.min(...counts);
}

/** The line ends in part of a word, without a hyphen. */
function isCut(text: Said, line: string): boolean {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  const last = line.split(' ').at(-1) ?? '';
  return !last.endsWith('-') && !plain.replaceAll('\u00AD', '').split(' ').includes(last);
}

function sayingsOf(locale: string): Sayings {
  const texts: Readonly<Record<string, string>> = Object.assign(
    {},
    ...TEXT_FILES.filter(({ shipped, icu }) => shipped && icu).map(({ byLocale }) => byLocale.get(locale)),
  );
  const said = (glob: string, more: Readonly<Record<string, string>> = {}): string[] => {
    const globs = expandBraces(glob);
    return Object.entries(texts)
      .filter(([key]) =>
        globs.some((one) => fitsGlob(key, one) && key.split('.').length === one.split('.').length),
      )
      .flatMap(([, message]) => variantsOf(message))
      .flatMap((variant) => fillings(more, locale, texts).map((fill) => filled(variant, fill)))
      .filter((text, index, all) => text.trim() !== '' && all.indexOf(text) === index);
  };
  const themes = (domain: string): string[] =>
    Object.keys(texts).flatMap((key) => new RegExp(`^${domain}\\.([^.]+)\\.name$`).exec(key)?.[1] ?? []);
  return Object.assign(said, { locale, themes });
}

/** Both names in both places; the longest word for a number. */
function fillings(
  more: Readonly<Record<string, string>>,
  locale: string,
  texts: Readonly<Record<string, string>>,
): Record<string, string>[] {
  const formats = createFormats(locale);
  const words = variantsOf(texts['common.number'] ?? '').filter((word) => !word.includes('{'));
  const longest = words.toSorted((a, b) => a.length - b.length).at(-1) ?? '';
  const date = formats.date('2026-09-28');
  const common = { word: formats.capitalize(longest), date, previousDate: date, currentDate: date };
  return [NAMES, NAMES.toReversed()].map(([first = '', second = '']) => ({
    ...Object.fromEntries([...FIRST.map((name) => [name, first]), ...SECOND.map((name) => [name, second])]),
    ...common,
    ...more,
  }));
}

function filled(variant: string, fill: Readonly<Record<string, string>>): string {
  return variant.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '12');
}

function expandBraces(glob: string): string[] {
  const [, before = '', options, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(glob) ?? [];
  return options === undefined ? [glob] : options.split(',').map((option) => before + option + after);
}

/** Of what a mark means and whose it is, the one that takes more room. */
function longer(t: Sayings, rating: string, name: string): string {
  const texts = [...t(`chart.${rating}`), ...t(`needs.legend.${rating}`, { name })];
  return (
    texts.toSorted((a, b) => shaper.width(a, 'semibold', 9) - shaper.width(b, 'semibold', 9)).at(-1) ?? ''
  );
}

function numbers(t: Sayings): string[] {
  return t('common.number');
}

function longDate({ locale }: Sayings): string {
  return createFormats(locale).date('2026-09-28');
}

function withCard(t: Sayings, text: string, end: string): Run[] {
  return [
    { text },
    { text: ` ${unbroken(t('common.card').join('').replace('12', '3'))}${end}`, weight: 'semibold' },
  ];
}

function topicTitles(t: Sayings): string[] {
  return t('topic.*.title').filter(
    (title) => ![...t('topic.card.title'), ...t('topic.positive.title')].includes(title),
  );
}

/** With as many lines as there are preferences, each number on its place. */
function headlinesOfPreferences(t: Sayings): string[] {
  const count = t.themes('preference').length;
  const lines = Array.from({ length: count - 1 }, (_, index) =>
    t('preferences.lines', { word: numbers(t)[index + 1] ?? '' }),
  ).flat();
  return lines.flatMap((close) => lines.flatMap((clear) => t('preferences.headline', { close, clear })));
}

function trace(t: Sayings, why: string): Run[] {
  return [
    { text: t('trace.title').join(''), weight: 'semibold' },
    { text: ` ${why} ${longest(t('trace.tier'))}` },
  ];
}

/** The sentence for a possible difference is the second of four. */
function mayBeChance(t: Sayings): string {
  return t('common.tier-sentence')[1] ?? '';
}

function longest(texts: readonly string[]): string {
  return texts.toSorted((a, b) => a.length - b.length).at(-1) ?? '';
}
