import { describe, expect, test } from 'vitest';
import type { ComparedNeed } from '../../src/comparison/compare-expectations.js';
import { createFormats } from '../../src/i18n/format.js';
import { scalesOf } from '../../src/instrument/instrument.js';
import type { NeedRow } from '../../src/report/block-parts.js';
import { analyseCompared, blocksOf, compose, stringsOf } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair, visAVis } from '../helpers/examples.js';
import { template } from '../helpers/policy.js';
import { localesOf, reportTexts } from '../helpers/shipped.js';

const POOR = EXAMPLE_PAIRS.filter((pair) => pair.startsWith('pair-d'));
const COMPARED = EXAMPLE_PAIRS.filter((pair) => !POOR.includes(pair));
/** Days as each language writes them, by hand. */
const DAYS: Readonly<
  Record<string, Readonly<Record<'today' | 'inTwoWeeks' | 'inSixWeeks' | 'tag', string>>>
> = {
  nl: {
    today: '12 oktober 2026',
    inTwoWeeks: '26 oktober 2026',
    inSixWeeks: '23 november 2026',
    tag: 'nl-NL',
  },
  en: {
    today: '12 October 2026',
    inTwoWeeks: '26 October 2026',
    inSixWeeks: '23 November 2026',
    tag: 'en-GB',
  },
  de: {
    today: '12. Oktober 2026',
    inTwoWeeks: '26. Oktober 2026',
    inSixWeeks: '23. November 2026',
    tag: 'de-DE',
  },
  fr: {
    today: '12 octobre 2026',
    inTwoWeeks: '26 octobre 2026',
    inSixWeeks: '23 novembre 2026',
    tag: 'fr-FR',
  },
};
const LOCALES = localesOf('vis-a-vis');
const cases = (pairs: readonly string[]) =>
  pairs.flatMap((pair) => LOCALES.map((locale) => ({ pair, locale })));

describe.each(cases(EXAMPLE_PAIRS))('$pair in $locale', ({ pair, locale }) => {
  const sheets = examplePair(pair);
  const document = compose(sheets, locale);

  test('is plain JSON, and the same every time', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(JSON.stringify(compose(examplePair(pair), locale))).toBe(JSON.stringify(document));
  });

  test('names language, date, edition and versions', () => {
    expect(document).toMatchObject({
      format: 'visavis-report/1',
      edition: 'shared',
      locale,
      lang: DAYS[locale]?.tag,
      date: '2026-10-12',
      versions: { questionnaire: 'vis-a-vis@1.0.0', template: `open-conversation@${template.version}` },
    });
  });

  test('title and subject are the same for everybody: no name, no answer', () => {
    const texts = reportTexts('vis-a-vis', locale);
    expect(document.title).toBe(texts.text('common.document-title', { edition: 'shared' }));
    expect(document.subject).toBe(texts.text('common.document-subject'));
  });

  test('everything is said: no hole, no key, no placeholder but the page number', () => {
    for (const text of stringsOf(document)) {
      const said = text.replace('{page}', '1').replace('{pages}', '9');
      expect(said).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object/);
      expect(said, 'no two spaces but in the footer').not.toMatch(/(?<!·) {2,}(?!·)/);
    }
  });

  test('two weeks to discuss it, by the date given', () => {
    const [cover] = blocksOf(document, 'cover');
    expect(cover?.discussBefore?.text).toBe(DAYS[locale]?.inTwoWeeks);
    expect(cover?.preparedOn).toContain(DAYS[locale]?.today);
  });

  test('the colophon closes it, with the fingerprint of what is shown', () => {
    const last = document.sections.at(-1)?.blocks.at(-1);
    expect(last?.kind).toBe('colophon');
    expect(JSON.stringify(last)).toContain(document.fingerprint);
  });
});

describe.each(cases(COMPARED))('$pair in $locale: every number is in the document', ({ pair, locale }) => {
  const sheets = examplePair(pair);
  const { comparison, agenda } = analyseCompared(sheets);
  const document = compose(sheets, locale);
  const { integer } = createFormats(locale);
  const needs = comparison.expectations.filter((need): need is ComparedNeed => need.kind === 'compared');

  test('the sections of the template, in its order', () => {
    expect(document.sections.map(({ id }) => id)).toEqual(template.editions.shared.compared);
  });

  test('expectations: the answers as given, in the chart and in words', () => {
    const rows = blocksOf(document, 'needs-table').flatMap(({ groups }) =>
      groups.flatMap((group) => group.rows),
    );
    const answered = rows.filter(
      (row): row is Extract<NeedRow, { kind: 'answers' }> => row.kind === 'answers',
    );
    expect(answered).toHaveLength(needs.length);
    for (const { scaleId, answers, asker, giver } of needs) {
      const label = reportTexts('vis-a-vis', locale).text(`need.${scaleId}.name`);
      const row = answered.find((found) => found.label === label);
      const { room: _, ...shown } = Object.fromEntries(
        Object.entries(answers).flatMap(([kind, rating]) => {
          const role = kind === 'importance' || kind === 'experience' ? asker : giver;
          return rating === undefined ? [] : [[kind, sheets[role].responses.get(rating.itemId)]];
        }),
      );
      expect(row?.chart).toEqual({ kind: 'need', asker, giver, min: 1, max: 5, ...shown });
      for (const option of Object.values(shown)) expect(row?.alt).toContain(String(option));
    }
  });

  test('preferences: positions and bands, in the chart and rounded in words', () => {
    const [continua] = blocksOf(document, 'continua');
    comparison.preferences.forEach((preference, index) => {
      const row = continua?.rows[index];
      if (preference.kind === 'not-included') {
        expect(row).toMatchObject({ chart: { kind: 'continuum' }, sign: 'undetermined' });
        expect(row?.chart).not.toHaveProperty('positions');
        return;
      }
      const { positions, bands, gap } = preference;
      expect(row?.sign).toBe(gap.difference.tier);
      expect(row?.chart.positions).toEqual({
        employee: { value: positions.employee.value, ...bands.employee },
        manager: { value: positions.manager.value, ...bands.manager },
      });
      for (const role of ['employee', 'manager'] as const) {
        for (const value of [positions[role].value, bands[role].lower, bands[role].upper]) {
          expect(row?.alt).toMatch(new RegExp(`(?<!\\d)${integer(value)}(?!\\d)`));
        }
      }
    });
  });

  test('topics: one card each, in the order of the agenda, numbered as the overview says', () => {
    const cards = blocksOf(document, 'topic-card');
    const texts = reportTexts('vis-a-vis', locale);
    const titles = agenda.topics.map(({ scaleId }) => texts.text(`topic.${scaleId}.title`));
    expect(cards.map(({ number, title }) => [number, title])).toEqual(
      titles.map((title, index) => [index + 1, title]),
    );
    const [overview] = blocksOf(document, 'topic-overview');
    expect(overview?.topics.map(({ number, title }) => [number, title]) ?? []).toEqual(
      titles.map((title, index) => [index + 1, title]),
    );
  });

  test('the reason of every card holds the numbers it rests on', () => {
    const cards = blocksOf(document, 'topic-card');
    agenda.topics.forEach(({ reasons: [{ gap, kind }], scaleId }, index) => {
      const { text } = cards[index]?.trace ?? { text: '' };
      const need = needs.find((found) => found.scaleId === scaleId);
      const sides = { unmet: ['importance', 'experience'], givenMore: ['offer', 'experience'] } as const;
      const numbers =
        need === undefined
          ? [gap.minuend.value, gap.subtrahend.value, Math.abs(gap.difference.value)].map(integer)
          : (kind === 'unmet' || kind === 'givenMore'
              ? sides[kind]
              : (['importance', 'estimate'] as const)
            ).map((side) => String(need.answers[side]?.option));
      for (const number of numbers) expect(text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
    });
  });

  test('the agenda fills forty-five minutes without a gap, and the employee opens', () => {
    const [plan] = blocksOf(document, 'agenda');
    const segments = plan?.segments ?? [];
    expect(plan?.minutes).toBe(45);
    expect(segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    segments.forEach(({ start }, index) => {
      const before = segments.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
      expect(start).toBe(before);
    });
    expect(segments[0]?.opens).toBe('employee');
    expect(segments.filter(({ topic }) => topic !== undefined)).toHaveLength(agenda.topics.length);
  });

  test('how many were compared, and how many may be chance', () => {
    const said = stringsOf(document.sections.find(({ id }) => id === 'method')).join(' ');
    expect(said).toMatch(new RegExp(`(?<!\\d)${comparison.comparisons}(?!\\d)`));
    expect(said).toMatch(new RegExp(`(?<!\\d)${Math.ceil(comparison.comparisons / 5)}(?!\\d)`));
  });

  test('the check after six weeks has its day', () => {
    const [checkpoint] = blocksOf(document, 'checkpoint');
    expect(checkpoint?.when).toContain(DAYS[locale]?.inSixWeeks);
  });

  test('the fixed question is there, and nothing else about speaking freely', () => {
    const texts = reportTexts('vis-a-vis', locale);
    const panels = blocksOf(document, 'question-panel');
    expect(panels.map(({ question }) => question)).toEqual([texts.text('need.safety.fixed')]);
    const fixed = scalesOf(visAVis, 'expectations').filter(({ fixedQuestion }) => fixedQuestion);
    expect(fixed.map(({ id }) => id as string)).toEqual(['safety']);
    const charts = JSON.stringify(blocksOf(document, 'topic-card'));
    expect(charts).not.toContain(texts.text('need.safety.name'));
  });

  test('room: every theme by the account of who could act, in one column', () => {
    const [map] = blocksOf(document, 'room-map');
    const withRoom = needs.filter(({ room }) => room !== undefined);
    expect(map?.columns.flatMap(({ items }) => items)).toHaveLength(withRoom.length);
    for (const { sign, items } of map?.columns ?? []) {
      expect(items).toHaveLength(withRoom.filter(({ room }) => room === sign).length);
    }
  });
});

describe.each(cases(POOR))('$pair in $locale: too little to compare', ({ pair, locale }) => {
  const document = compose(examplePair(pair), locale);
  const texts = reportTexts('vis-a-vis', locale);

  test('the sections the template has for it, and no more', () => {
    expect(document.sections.map(({ id }) => id)).toEqual(template.editions.shared.tooLittle);
  });

  test('says that there is too little, and not why or whose', () => {
    const section = document.sections.find(({ id }) => id === 'too-little');
    expect(section).toMatchObject({
      headline: texts.text('nothing.headline'),
      lead: texts.text('nothing.few-answers'),
    });
    const said = stringsOf(section).join(' ');
    expect(said).not.toContain('Joris');
    expect(said).not.toContain(texts.text('personal.quality.same'));
  });

  test('holds no number of any answer: only dates, versions and checksum', () => {
    const charts = ['continua', 'needs-table', 'topic-card', 'strength-columns', 'energy', 'quotes'] as const;
    expect(charts.flatMap((kind) => blocksOf<(typeof charts)[number]>(document, kind))).toEqual([]);
  });

  test('has three questions to begin with, and the fixed one', () => {
    expect(blocksOf(document, 'question-list')[0]?.questions).toHaveLength(3);
    expect(blocksOf(document, 'question-panel')).toHaveLength(1);
  });
});

describe('what the stories of the examples say', () => {
  const topicsOf = (start: string) => {
    const pair = EXAMPLE_PAIRS.find((name) => name.startsWith(start)) ?? '';
    const { agenda } = analyseCompared(examplePair(pair));
    return { agenda, topics: agenda.topics.map(({ scaleId }) => scaleId as string) };
  };

  test('a: growth was underestimated; trust is noticed more than thought, and opens', () => {
    const { agenda, topics } = topicsOf('pair-a');
    const growth = agenda.topics.find(({ scaleId }) => scaleId === 'growth');
    expect(growth?.reasons.map(({ kind }) => kind)).toContain('underestimated');
    expect(agenda.opening).toMatchObject({ kind: 'noticed-more', scaleId: 'trust' });
    expect(topics.length).toBeLessThanOrEqual(3);
  });

  test('b: themes without room go higher up; work and talk first are opposite preferences', () => {
    const { agenda, topics } = topicsOf('pair-b');
    expect(agenda.upward.length).toBeGreaterThan(0);
    expect(topics).toContain('priority');
  });

  test('c: little stands out', () => {
    expect(topicsOf('pair-c').agenda.ranking.length).toBeLessThanOrEqual(1);
  });
});

test('a contact is named where readers may ask', () => {
  const sheets = examplePair(COMPARED[0] ?? '');
  const contact = 'privacy@example.org';
  expect(stringsOf(compose(sheets, 'en', contact).sections).join(' ')).toContain(contact);
});

test('who asked for the report in another language gets the same numbers', () => {
  const sheets = examplePair(COMPARED[0] ?? '');
  const numbers = (locale: string) => {
    const document = compose(sheets, locale);
    return [
      blocksOf(document, 'continua').map(({ rows }) => rows.map(({ chart, sign }) => [chart, sign])),
      blocksOf(document, 'topic-card').map(({ answers }) => answers.chart.chart),
      blocksOf(document, 'agenda').map(({ segments }) => segments.map(({ start }) => start)),
    ];
  };
  for (const locale of LOCALES) expect(numbers(locale)).toEqual(numbers('en'));
});
