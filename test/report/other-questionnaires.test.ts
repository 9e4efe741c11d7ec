import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysePair } from '../../src/analysis/analyse-pair.js';
import type { ScaleId } from '../../src/instrument/instrument.js';
import { arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { analyseCompared, blocksOf, compose, stringsOf } from '../helpers/compose.js';
import { policy } from '../helpers/policy.js';
import { answerAll, type FilePair, makeFile, makeSheet, parsePair } from '../helpers/sheets.js';
import { FIXTURE_QUESTIONNAIRES, INSTRUMENTS, instrumentOf, library, localesOf } from '../helpers/shipped.js';

const everyCase = INSTRUMENTS.flatMap((id) => localesOf(id).map((locale) => ({ id, locale })));

describe.each(everyCase)('a report of $id in $locale', ({ id, locale }) => {
  const instrument = instrumentOf(id);

  test('is whole, whatever two people answered, skipped and withheld', () => {
    fc.assert(
      fc.property(arbitraryPair(instrument, { skipped: 0.15, withheld: 3 }), (files) => {
        const document = compose(parsePair(instrument, files), locale);
        expect(document.versions.questionnaire).toBe(instrument.reference);
        const { people: _, furniture: __, ...rest } = document;
        const blocks = rest.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'quotes');
        for (const text of stringsOf(blocks)) expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe.each(FIXTURE_QUESTIONNAIRES)('nothing of the shipped questionnaire is in a report of %s', (id) => {
  const own = library.instruments.get('vis-a-vis')?.reportTexts ?? new Map<string, Record<string, string>>();
  const instrument = instrumentOf(id);

  test.each(localesOf(id))('in %s', (locale) => {
    const foreign = Object.values(own.get(locale) ?? {}).filter(
      (text) => text.length > 12 && !text.includes('{'),
    );
    fc.assert(
      fc.property(arbitraryPair(instrument), (files) => {
        const said = stringsOf(compose(parsePair(instrument, files), locale).sections);
        expect(foreign.filter((text) => said.some((line) => line.includes(text)))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

// Six options, five items a scale, no expectations, no picks.
describe('tandem', () => {
  const instrument = instrumentOf('tandem');
  /** As far to the high end as the keying allows, or to the low end. */
  const keyed = (high: boolean) => (id: string) => {
    const item = instrument.items.get(id as never);
    return (item?.keying === 'positive') === high ? 6 : 1;
  };
  const sheets = {
    employee: makeSheet(instrument, 'employee', answerAll(instrument, 'employee', keyed(true)), {
      respondent: { name: 'Noor' },
    }),
    manager: makeSheet(
      instrument,
      'manager',
      answerAll(instrument, 'manager', (id) => keyed(!id.startsWith('tempo'))(id)),
      { respondent: { name: 'Bart' } },
    ),
  };
  const { comparison, agenda, profiles } = analyseCompared(sheets);

  test('five answers on six options, two of them reversed: 0 to 100', () => {
    const values = [...profiles.employee.scales.values()].map((score) =>
      score.kind === 'scored' ? score.measure.value : -1,
    );
    expect(values).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test('the middle of six options is between the third and the fourth', () => {
    // Keys + − + − +: 3, 4, 3, 4, 4 is keyed 3, 3, 3, 3, 4; mean 3.2, and 100 × 2.2 / 5 = 44.
    const answers = { 'tempo-1': 3, 'tempo-2': 4, 'tempo-3': 3, 'tempo-4': 4, 'tempo-5': 4 };
    const full = answerAll(instrument, 'manager', keyed(true));
    const manager = makeSheet(instrument, 'manager', { ...full, ...answers });
    const score = analyseCompared({ ...sheets, manager }).profiles.manager.scales.get('tempo' as ScaleId);
    expect(score).toMatchObject({ kind: 'scored', answered: 5, items: 5, measure: { value: 44 } });
  });

  test('a line of opposite ends is clearly different, and the only topic', () => {
    // Every answer at an end: no spread within a scale. Variance 4232 / (8 + 24) = 132.25 for each; SE = √(132.25 / 5 × 2).
    const [tempo, canvas] = comparison.preferences;
    expect(tempo).toMatchObject({
      kind: 'compared',
      opposite: true,
      left: 'manager',
      gap: {
        difference: {
          value: 100,
          standardError: expect.closeTo(Math.sqrt((132.25 / 5) * 2), 9),
          tier: 'clear',
        },
      },
    });
    expect(canvas).toMatchObject({
      kind: 'compared',
      lean: 'right',
      gap: { difference: { value: 0, tier: 'close' } },
    });
    expect(agenda.topics.map(({ scaleId }) => scaleId)).toEqual(['tempo']);
  });

  test.each([
    { locale: 'en', pole: 'Even steps', name: 'Pace' },
    { locale: 'nl', pole: 'Gelijke stappen', name: 'Tempo' },
  ])('speaks in its own words in $locale', ({ locale, pole, name }) => {
    const document = compose(sheets, locale);
    expect(blocksOf(document, 'continua')[0]?.rows[0]?.left).toBe(pole);
    expect(blocksOf(document, 'topic-card').map(({ title }) => title)).toEqual([name]);
  });

  test.each(localesOf('tandem'))('speaks in %s of no fixed question, since it has none', (locale) => {
    const said = stringsOf(compose(sheets, locale).sections);
    expect(said.filter((text) => /fixed question|vaste vraag|speaking freely|vrijuit/iu.test(text))).toEqual(
      [],
    );
  });

  test('has no page about needs, no energy and no choices', () => {
    const document = compose(sheets);
    expect(document.sections.map(({ id }) => id)).toEqual([
      'cover',
      'guide',
      'overview',
      'strengths',
      'preferences',
      'cards',
      'agreements',
      'method',
    ]);
    expect([
      ...blocksOf(document, 'energy'),
      ...blocksOf(document, 'question-panel'),
      ...blocksOf(document, 'room-map'),
    ]).toEqual([]);
  });
});

// Seven options from 0, three themes, one of them with a fixed question; an open question that is not personal.
describe('three-asks', () => {
  const instrument = instrumentOf('three-asks');
  const files = (employee: Record<string, number>, manager: Record<string, number>): FilePair => ({
    employee: makeFile(instrument, 'employee', employee, {
      respondent: { name: 'Noor' },
      open: { 'small-joy': 'We lunch outside.' },
    }),
    manager: makeFile(instrument, 'manager', manager, { respondent: { name: 'Bart' } }),
  });
  const middle = (role: 'employee' | 'manager') =>
    answerAll(instrument, role, () => 3) as Record<string, number>;
  const calm = files(middle('employee'), middle('manager'));
  const wanting = files(
    { ...middle('employee'), 'daylight-importance': 6, 'daylight-experience': 2 },
    middle('manager'),
  );

  test('options 0 to 6 are 0 to 100: 6 − 2 is two thirds', () => {
    const { comparison } = analyseCompared(parsePair(instrument, wanting));
    const [daylight, corridor, lanterns] = comparison.expectations;
    expect(daylight).toMatchObject({
      kind: 'compared',
      answers: {
        importance: { option: 6, measure: { value: 100 } },
        experience: { option: 2, measure: { value: 100 / 3 } },
      },
      findings: { unmet: { difference: { value: expect.closeTo(200 / 3, 10), tier: 'clear' } } },
    });
    expect(corridor).toMatchObject({ kind: 'fixed-question' });
    expect(lanterns).toMatchObject({ kind: 'compared', asker: 'manager' });
  });

  test('an answer of 0 is an answer', () => {
    const none = files({ ...middle('employee'), 'daylight-experience': 0 }, middle('manager'));
    const { comparison } = analyseCompared(parsePair(instrument, none));
    expect(comparison.expectations[0]).toMatchObject({
      answers: { experience: { option: 0, measure: { value: 0 } } },
    });
    const row = blocksOf(compose(parsePair(instrument, none)), 'needs-table')[0]?.groups.flatMap(
      ({ rows }) => rows,
    )[0];
    expect(row).toMatchObject({ kind: 'answers', chart: { min: 0, max: 6, experience: 0 } });
  });

  test('two steps are the least that is called apart, importance 4 the least that is called important', () => {
    // 1.2816 × 24.04 = 30.8 points, of 16.7 a step; 62.5 % of six steps is 3.75.
    const [card] = blocksOf(compose(parsePair(instrument, wanting)), 'topic-card');
    expect(card?.trace.text).toContain('importance 4 or more');
    expect(card?.trace.text).toContain('at least 2 steps');
  });

  test.each(localesOf('three-asks'))('says nowhere in %s that answers go to five', (locale) => {
    const { sections } = compose(parsePair(instrument, wanting), locale);
    const said = stringsOf(sections.filter(({ id }) => id !== 'guide'));
    expect(said.filter((text) => /\b(?:of|van) 5\b|\b1 (?:to|tot) 5\b/.test(text))).toEqual([]);
  });

  test('its own words need no agreement, since the question is not personal', () => {
    expect(blocksOf(compose(parsePair(instrument, calm)), 'quotes')[0]?.quotes).toMatchObject([
      { role: 'employee', text: 'We lunch outside.' },
    ]);
  });

  test('asks its fixed question, whatever the answers to it', () => {
    for (const option of [0, 6]) {
      const answers = Object.fromEntries(
        ['importance', 'experience'].map((kind) => [`corridor-${kind}`, option]),
      );
      const document = compose(
        parsePair(instrument, files({ ...middle('employee'), ...answers }, middle('manager'))),
      );
      expect(blocksOf(document, 'question-panel')).toMatchObject([
        { question: 'What keeps the door open for both of us?' },
      ]);
      expect(document.fingerprint).toBe(compose(parsePair(instrument, calm)).fingerprint);
    }
  });

  test('has pages about needs, and none about strengths and preferences', () => {
    const { sections } = compose(parsePair(instrument, calm));
    expect(sections.map(({ id }) => id)).toEqual([
      'cover',
      'guide',
      'overview',
      'needs-employee',
      'needs-manager',
      'cards',
      'agreements',
      'method',
    ]);
  });

  test('nothing stands out, yet two equal answers are not called close together: one question cannot tell', () => {
    const analysis = analysePair(parsePair(instrument, calm), policy);
    expect(analysis).toMatchObject({ kind: 'compared', agenda: { ranking: [] } });
    const [nothing] = blocksOf(compose(parsePair(instrument, calm)), 'question-list');
    expect(nothing?.intro).not.toMatch(/close together/);
  });
});
