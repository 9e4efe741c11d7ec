import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/instrument/instrument.js';
import { ROLES, type Role } from '../../src/instrument/instrument.js';
import { createEngine } from '../../src/pipeline/engine.js';
import type { ReportDocument, Section } from '../../src/report/report-document.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { arbitraryOption, arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { blocksOf, stringsOf } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from '../helpers/examples.js';
import type { FilePair } from '../helpers/sheets.js';
import { INSTRUMENTS, instrumentOf, library } from '../helpers/shipped.js';

const engine = createEngine(library);
const RUNS = { numRuns: 20 };

const [PAIR_A = '', PAIR_B = ''] = EXAMPLE_PAIRS;
const files = (pair: string): FilePair => ({
  employee: exampleSheet(pair, 'employee') as ResponseSheetFile,
  manager: exampleSheet(pair, 'manager') as ResponseSheetFile,
});

function request(now: FilePair, previous: unknown, rest: object = {}): object {
  return { ...now, date: '2026-10-12', previous, previousDate: '2026-08-31', locale: 'en', ...rest };
}

function reportOf(now: FilePair, previous: unknown, rest: object = {}): ReportDocument {
  const result = engine.report(request(now, previous, rest));
  if (!result.ok) throw result.error;
  return result.value.document;
}

function problemOf(now: FilePair, previous: unknown, rest: object = {}) {
  const result = engine.report(request(now, previous, rest));
  if (result.ok) throw new Error('Was not refused');
  return result.error;
}

const changeSection = ({ sections }: ReportDocument): Section | undefined =>
  sections.find(({ id }) => id === 'change');

function withAnswers(pair: FilePair, role: Role, answers: Record<string, number>): FilePair {
  return { ...pair, [role]: { ...pair[role], responses: { ...pair[role].responses, ...answers } } };
}

describe('the section on change', () => {
  const before = withAnswers(files(PAIR_A), 'employee', { 'growth-experience': 1 });
  const now = withAnswers(files(PAIR_A), 'employee', { 'growth-experience': 5 });

  test('stands after the overview, only when there are earlier sheets', () => {
    const ids = reportOf(now, before).sections.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['cover', 'guide', 'overview', 'change', 'strengths']);
    const { previous: _, previousDate: __, ...first } = request(now, before) as Record<string, unknown>;
    const without = engine.report(first);
    expect(without.ok && changeSection(without.value.document)).toBeUndefined();
  });

  test.each(['nl', 'en'])('says what changed with both answers and both days, in %s', (locale) => {
    const section = changeSection(reportOf(now, before, { locale }));
    const words = stringsOf(section).join('\n');
    expect(section?.lead).toMatch(
      locale === 'nl' ? /31 augustus 2026.*12 oktober 2026/ : /31 August 2026.*12 October 2026/,
    );
    expect(words).toMatch(locale === 'nl' ? /5 van 5, eerder 1/ : /5 of 5, earlier 1/);
    expect(words).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('claims nothing when nothing changed', () => {
    const section = changeSection(reportOf(now, now));
    expect(section?.headline).toBe('No change is larger than the uncertainty');
    expect(section?.blocks.map(({ kind }) => kind)).toEqual(['columns', 'notes', 'question-list']);
  });

  test.each([
    ['nl', ['Veranderd', 'Misschien veranderd', 'Ongeveer gelijk', 'Niet te zeggen']],
    ['en', ['Changed', 'May have changed', 'About the same', 'Cannot tell']],
    ['de', ['Verändert', 'Vielleicht verändert', 'Etwa gleich', 'Nicht zu sagen']],
    ['fr', ['A changé', 'A peut-être changé', 'À peu près pareil', 'On ne sait pas']],
  ])('puts every theme under one of four words, in %s', (locale, words) => {
    // Five of five after one is a claim; two steps among twelve comparisons may be chance; lines stay put.
    const then = withAnswers(before, 'manager', { 'growth-room': 2 });
    const section = changeSection(reportOf(now, then, { locale }));
    const titles = section?.blocks.flatMap((block) => {
      if (block.kind === 'change-table') return [block.title];
      return block.kind === 'columns' ? block.items.map(({ title }) => title) : [];
    });
    expect(titles).toEqual(words);
  });

  test('draws the earlier answer open, the present one closed, and what chance alone may do', () => {
    const [table] = blocksOf(reportOf(now, before), 'change-table');
    const row = table?.rows.find(({ label }) => label === 'Growth and ambitions');
    // 17√2 = 24.04, and 80 % of a normal distribution lies within 1.2816 of it: 30.81.
    expect(row?.chart).toEqual({
      kind: 'change',
      steps: 4,
      lanes: [{ role: 'employee', before: 0, now: 100, lower: 0, upper: expect.closeTo(30.81, 2) }],
    });
    expect(row?.alt).toBe('Growth and ambitions (Noor): earlier 1, now 5.');
    expect(table?.legend).toEqual({
      before: 'open: 31 August 2026',
      now: 'closed: 12 October 2026',
      band: 'may be chance alone',
    });
  });

  test('puts what may be chance as a question', () => {
    const then = withAnswers(files(PAIR_A), 'employee', { 'growth-experience': 3 });
    expect(stringsOf(changeSection(reportOf(now, then))).join(' ')).toContain('may also be chance');
  });

  test('warns when the two rounds are close together in time', () => {
    const soon = reportOf(now, before, { previousDate: '2026-10-01' });
    expect(stringsOf(changeSection(soon)).join(' ')).toContain('fewer than 6 weeks');
    expect(stringsOf(changeSection(reportOf(now, before))).join(' ')).not.toContain('fewer than');
  });

  test('says there is too little when the earlier answers carry nothing, and not whose', () => {
    const poor = { ...files(PAIR_A), manager: { ...files(PAIR_A).manager, responses: {} } };
    const other = { ...files(PAIR_A), employee: { ...files(PAIR_A).employee, responses: {} } };
    const section = changeSection(reportOf(now, poor));
    expect(section?.headline).toBe('Nothing to compare with the previous time');
    expect(changeSection(reportOf(now, other))).toEqual(section);
  });

  test('leaves every other page of the report as it is', () => {
    const { previous: _, previousDate: __, ...first } = request(now, before) as Record<string, unknown>;
    const without = engine.report(first);
    const others = (document: ReportDocument) =>
      document.sections.filter(({ id }) => id !== 'change' && id !== 'method');
    expect(without.ok && others(without.value.document)).toEqual(others(reportOf(now, before)));
  });

  test.each(INSTRUMENTS)('is written for any two sheets of %s', (id) => {
    const pair = arbitraryPair(instrumentOf(id), { skipped: 0.1, withheld: 2 });
    fc.assert(
      fc.property(pair, pair, fc.constantFrom('nl', 'en'), (then, current, locale) => {
        expect(stringsOf(reportOf(current, then, { locale })).join(' ')).not.toMatch(/undefined|NaN/);
      }),
      RUNS,
    );
  });
});

describe('earlier sheets are refused', () => {
  const now = files(PAIR_A);
  const each = (change: (sheet: ResponseSheetFile, role: Role) => object) =>
    Object.fromEntries(ROLES.map((role) => [role, change(now[role], role)]));

  test('for another version, with what differs', () => {
    const older = each((sheet) => ({
      ...sheet,
      questionnaire: 'vis-a-vis@0.9.0',
      responses: { ...sheet.responses, 'humor-self-1': 4 },
    }));
    const { code, violations } = problemOf(now, older);
    expect(code).toBe('questionnaire-changed');
    expect(violations.map(({ pointer }) => pointer)).toEqual([
      '/previous/employee/questionnaire',
      '/previous/employee/responses/humor-self-1',
      '/previous/manager/questionnaire',
      '/previous/manager/responses/humor-self-1',
    ]);
  });

  test('for another questionnaire that is installed, with every theme and item that differs', () => {
    const { code, violations } = problemOf(
      now,
      each((sheet) => ({ ...sheet, questionnaire: instrumentOf('tandem').reference })),
    );
    expect(code).toBe('questionnaire-changed');
    expect(violations.map(({ message }) => message)).toContain('theme "closeness" was added since then');
    expect(violations.map(({ message }) => message)).toContain('theme "mending" was removed since then');
  });

  test.each([
    [
      'swapped',
      { employee: now.manager, manager: now.employee },
      {},
      'invalid-pair',
      '/previous/manager/role',
    ],
    [
      'without consent',
      each((sheet) => ({ ...sheet, consent: { sharedReport: false } })),
      {},
      'consent-missing',
      '/previous/manager/consent/sharedReport',
    ],
    [
      'with a mistake',
      each((sheet) => ({ ...sheet, responses: { nothing: 1 } })),
      {},
      'invalid-response-sheet',
      '/previous/manager/responses/nothing',
    ],
    ['from the same day', now, { previousDate: '2026-10-12' }, 'invalid-request', '/previousDate'],
    ['from no day', now, { previousDate: '2026-02-30' }, 'invalid-request', '/previousDate'],
    ['without a day', now, { previousDate: undefined }, 'invalid-request', '/previousDate'],
  ])('%s', (_, previous, rest, code, pointer) => {
    const problem = problemOf(now, previous, rest);
    expect(problem.code).toBe(code);
    expect(problem.violations.map((violation) => violation.pointer)).toContain(pointer);
  });

  test('from somebody else, where pseudonyms tell', () => {
    const named = (id: string) => each((sheet, role) => ({ ...sheet, respondent: { id: role + id } }));
    const result = engine.report({ ...request(now, named('2')), ...named('1') });
    expect(result.ok ? undefined : result.error).toMatchObject({ code: 'invalid-pair' });
    expect(engine.report({ ...request(now, named('1')), ...named('1') }).ok).toBe(true);
  });
});

describe('what is withheld in either round never reaches the follow-up', () => {
  const shareable = visAVis.scales.filter(
    (scale) => scale.domain === 'expectations' && scale.sharing !== 'never',
  );
  const itemsOf = (id: string): Item[] => [...visAVis.items.values()].filter(({ scaleId }) => scaleId === id);
  const theme = fc.constantFrom(...shareable.map(({ id }) => String(id)));
  const round = fc.constantFrom('previous', 'current');

  const withholding = (pair: FilePair, role: Role, id: string): FilePair => ({
    ...pair,
    [role]: { ...pair[role], withheld: [...(pair[role].withheld ?? []), id] },
  });
  const changed = (
    pair: FilePair,
    items: readonly Item[],
    options: readonly (number | string)[],
  ): FilePair => {
    const change = (role: Role) => ({
      ...pair[role],
      responses: Object.fromEntries(
        Object.entries(pair[role].responses).map(([id, option]) => {
          const index = items.findIndex((item) => item.id === id);
          return [id, index < 0 ? option : (options[index] ?? option)];
        }),
      ),
    });
    return { employee: change('employee'), manager: change('manager') };
  };
  const outputs = (now: FilePair, before: FilePair): string => {
    const comparison = engine.comparison({ ...now, previous: before });
    if (!comparison.ok) throw comparison.error;
    return JSON.stringify([changeSection(reportOf(now, before)), comparison.value]);
  };

  test('other answers to it, then or now, leave section and JSON as they are', () => {
    const pair = arbitraryPair(visAVis, { skipped: 0.03, named: false });
    const cases = theme.chain((id) =>
      fc.record({ id: fc.constant(id), options: fc.tuple(...itemsOf(id).map(arbitraryOption)) }),
    );
    fc.assert(
      fc.property(
        pair,
        pair,
        round,
        fc.constantFrom<Role>(...ROLES),
        cases,
        (then, now, when, who, { id, options }) => {
          const before = when === 'previous' ? withholding(then, who, id) : then;
          const current = when === 'current' ? withholding(now, who, id) : now;
          const items = itemsOf(id);
          // Where it is withheld now, nothing of either round may show; where it was withheld then, nothing of then.
          const reference = outputs(current, before);
          expect(outputs(current, changed(before, items, options)) === reference).toBe(true);
          if (when === 'current') {
            expect(outputs(changed(current, items, options), before) === reference).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  test('withheld then and skipped then by both cannot be told apart', () => {
    const pair = arbitraryPair(visAVis, { named: false });
    fc.assert(
      fc.property(pair, pair, fc.constantFrom<Role>(...ROLES), theme, (then, now, who, id) => {
        const ids = new Set(itemsOf(id).map((item) => String(item.id)));
        const strip = (role: Role) => ({
          ...then[role],
          responses: Object.fromEntries(
            Object.entries(then[role].responses).filter(([item]) => !ids.has(item)),
          ),
        });
        const skipped = { employee: strip('employee'), manager: strip('manager') };
        expect(outputs(now, withholding(then, who, id)) === outputs(now, skipped)).toBe(true);
      }),
      RUNS,
    );
  });

  test('nor do strengths and what is never shared', () => {
    const comparison = engine.comparison({ ...files(PAIR_B), previous: files(PAIR_A) });
    if (
      !comparison.ok ||
      comparison.value.kind !== 'compared' ||
      comparison.value.change?.kind !== 'compared'
    ) {
      throw new Error('Was meant to be compared');
    }
    const themes = new Set(comparison.value.change.changes.map(({ theme: id }) => id));
    const hidden = visAVis.scales.filter(
      ({ domain, sharing }) => domain === 'strengths' || sharing === 'never',
    );
    expect(hidden.filter(({ id }) => themes.has(id))).toEqual([]);
  });
});
