import fc from 'fast-check';
import type { Role } from '../../src/instrument/instrument.js';
import type { ReportRequest } from '../../src/pipeline/request-schemas.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { arbitraryPair } from './arbitrary-sheets.js';
import { FOUR_TOPICS, instrumentOf, THEME_COUNTS } from './edge-library.js';
import { COMPOUND, prose } from './edge-sheets.js';
import { EXAMPLE_PAIRS, exampleFiles, visAVis } from './examples.js';
import { EXAMPLE_DATE } from './render-example.js';
import type { ReportCase } from './report-cases.js';
import type { FilePair } from './sheets.js';

/** What is put in the place of something on a sheet. */
type Change = (sheet: ResponseSheetFile, role: Role) => Partial<ResponseSheetFile>;

const [A = '', B = '', C = ''] = EXAMPLE_PAIRS;
const THEMES = visAVis.scales.map(({ id }) => id as string);
const PREFERENCES = visAVis.scales
  .filter(({ domain }) => domain === 'preferences')
  .map(({ id }) => id as string);
const LONG_NAME = 'Wilhelmina Maria Antoinette van den Boogaard-Vandenbroucke I'.slice(0, 60);
const GERMAN = {
  employee: 'Bundesausbildungsförderungsgesetz Müller-Lüdenscheidt-Schulze'.slice(0, 60),
  manager: COMPOUND.slice(0, 60),
};

/** One report for each thing that is hard on a page, by the name of that thing. */
export const EDGE_CASES: readonly ReportCase[] = [
  ...THEME_COUNTS.map((count) => edge(`themes-${count}`, anyAnswers(`themes-${count}`))),
  edge('missing-answers', changed(A, answeringTwoInThree)),
  edge('withheld-preferences', changed(B, withholding(PREFERENCES))),
  edge('withheld-half', changed(B, withholding(THEMES.filter((_, index) => index % 2 === 0)))),
  edge('withheld-everything', changed(A, withholding(THEMES))),
  edge('one-topic', changed(A, withholding(['growth']))),
  edge('nothing-stands-out', exampleFiles(C)),
  edge(
    'names-none',
    changed(A, () => ({ respondent: {} })),
  ),
  edge('names-of-1', changed(B, named({ employee: 'Ö', manager: 'J' }))),
  edge('names-of-20', changed(B, named({ employee: 'W'.repeat(20), manager: 'Maximiliane Schröder' }))),
  edge('names-of-60', changed(A, named({ employee: LONG_NAME, manager: LONG_NAME.replace('Wil', 'Til') }))),
  edge('names-of-60-unbroken', changed(B, named({ employee: 'W'.repeat(60), manager: 'm'.repeat(60) }))),
  edge('names-the-same', changed(C, named({ employee: LONG_NAME, manager: LONG_NAME }))),
  edge('answers-of-1000', changed(B, wrote({ employee: prose(1000), manager: prose(1000) }))),
  edge('answers-of-1000-and-2', changed(A, wrote({ employee: prose(1000), manager: 'Ja' }))),
  edge('answers-unbroken', changed(B, wrote({ employee: 'Ü'.repeat(1000), manager: 'm'.repeat(999) }))),
  edge(
    'german-compounds',
    changed(A, (...about) => ({
      ...named(GERMAN)(...about),
      ...wrote({ employee: `${COMPOUND} `.repeat(14), manager: COMPOUND })(...about),
    })),
  ),
  edge(
    'four-topics',
    changed(
      B,
      answering({
        employee: { 'feedback-importance': 5, 'feedback-experience': 4 },
        manager: { 'feedback-estimate': 1, 'feedback-room': 5 },
      }),
    ),
    { template: FOUR_TOPICS },
  ),
  edge('long-contact', changed(C, wrote({ employee: prose(500), manager: prose(300) })), {
    contact: 'W'.repeat(80),
  }),
  edge('second-time', exampleFiles(A), { previous: exampleFiles(B), previousDate: '2026-08-31' }),
];

function edge(name: string, sheets: FilePair, more: Partial<ReportRequest> = {}): ReportCase {
  return { name, request: { ...sheets, ...more, date: EXAMPLE_DATE } };
}

function changed(pair: string, change: Change): FilePair {
  const { employee, manager } = exampleFiles(pair);
  return {
    employee: { ...employee, ...change(employee, 'employee') },
    manager: { ...manager, ...change(manager, 'manager') },
  };
}

function named(names: Readonly<Record<Role, string>>): Change {
  return (_, role) => ({ respondent: { name: names[role] } });
}

/** The same answer to every open question, agreed to be shown. */
function wrote(texts: Readonly<Record<Role, string>>): Change {
  const ids = visAVis.open.map(({ id }) => id as string);
  return ({ agreed = [] }, role) => ({
    open: Object.fromEntries(ids.map((id) => [id, texts[role].trim()])),
    agreed: [...new Set([...agreed, ...ids])],
  });
}

function answering(answers: Readonly<Record<Role, Readonly<Record<string, number>>>>): Change {
  return ({ responses }, role) => ({ responses: { ...responses, ...answers[role] } });
}

function withholding(withheld: string[]): Change {
  return () => ({ withheld });
}

function answeringTwoInThree({ responses }: ResponseSheetFile): Partial<ResponseSheetFile> {
  return { responses: Object.fromEntries(Object.entries(responses).filter((_, index) => index % 3 !== 1)) };
}

/** Whatever two people could answer; always the same. */
function anyAnswers(questionnaire: string): FilePair {
  const [pair] = fc.sample(arbitraryPair(instrumentOf(questionnaire)), { seed: 8, numRuns: 1 });
  if (pair === undefined) throw new Error('fast-check gave nothing');
  return pair;
}
