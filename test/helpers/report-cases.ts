import fc from 'fast-check';
import { ROLES } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { createEngine } from '../../src/pipeline/engine.js';
import type { ReportRequest } from '../../src/pipeline/request-schemas.js';
import type { Brand } from '../../src/report/brand.js';
import { type Edition, PAIR_EDITIONS, type ReportDocument } from '../../src/report/report-document.js';
import { edgeLibrary, FOUR_TOPICS, instrumentOf, LOCALES, THEME_COUNTS } from './edge-library.js';
import { arbitraryEdgePair } from './edge-sheets.js';
import { EXAMPLE_PAIRS, EXAMPLES, exampleFiles, readJson } from './examples.js';
import { EXAMPLE_DATE } from './render-example.js';

const engine = createEngine(edgeLibrary);

/** A report that can be asked for, with a name for files and tables of tests. */
export interface ReportCase {
  readonly name: string;
  readonly request: ReportRequest;
}

/** Every example in every edition and language: the reports that people look at. */
export const GOLDEN_REPORTS: readonly ReportCase[] = EXAMPLE_PAIRS.flatMap((pair) =>
  inEveryForm({
    name: pair.slice(0, 'pair-a'.length),
    request: { ...exampleFiles(pair), date: EXAMPLE_DATE },
  }),
);

/** The looks of an organisation: its logo as paths, and as a picture. */
export const BRANDED_REPORTS: readonly ReportCase[] = ['brand', 'brand-with-png'].flatMap((file) => {
  const [pair = ''] = EXAMPLE_PAIRS;
  const brand = readJson(EXAMPLES, `${file}.json`) as Brand;
  const request = { ...exampleFiles(pair), brand, date: EXAMPLE_DATE };
  return inEveryForm({ name: file, request }).filter(({ request: { locale } }) => locale === 'en');
});

/** The same pair in every edition and language. */
export function inEveryForm({ name, request }: ReportCase): ReportCase[] {
  const { employee, manager, previous, previousDate, ...shared } = request;
  const editions = [
    ...PAIR_EDITIONS.map((edition) => ({ form: edition, request: { ...request, edition } })),
    ...ROLES.map((role) => ({
      form: `personal-${role}`,
      request: { ...shared, edition: 'personal' as const, [role]: request[role] },
    })),
  ];
  return editions.flatMap(({ form, request }) =>
    LOCALES.map((locale) => ({ name: `${name}.${form}.${locale}`, request: { ...request, locale } })),
  );
}

/** Pages when names, answers and lists are as long as they get, but for the rows of what changed. */
const MOST_PAGES: Readonly<Record<Edition, number>> = { shared: 20, coach: 32, personal: 9 };
/** Rows of what changed, when each takes two lines. */
const CHANGES_PER_PAGE = 10;

export function mostPages(document: ReportDocument): number {
  const tables = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'change-table');
  const changes = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return MOST_PAGES[document.edition] + Math.ceil(changes / CHANGES_PER_PAGE);
}

export function documentOf({ request }: ReportCase): ReportDocument {
  return unwrap(engine.report(request)).document;
}

/**
 * So many pairs with every edge case mixed; always the same ones.
 *
 * Most answer the shipped questionnaire, one in four another number of themes, one in four for a second time.
 */
export function generatedPairs(count: number): readonly ReportCase[] {
  return fc
    .sample(arbitraryRequest, { seed: 20_261_012, numRuns: count })
    .map((request, index) => ({ name: `generated-${String(index + 1).padStart(3, '0')}`, request }));
}

const arbitraryRequest: fc.Arbitrary<ReportRequest> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant('vis-a-vis') },
    { weight: 1, arbitrary: fc.constantFrom(...THEME_COUNTS.map((count) => `themes-${count}`)) },
  )
  .chain((id) => {
    const pair = arbitraryEdgePair(instrumentOf(id));
    return fc.record({
      sheets: pair,
      previous: sometimes(pair),
      template: sometimes(fc.constant(FOUR_TOPICS)),
      contact: sometimes(fc.constantFrom('personeel@example.nl', 'W'.repeat(80))),
    });
  })
  .map(({ sheets, previous, template, contact }) => ({
    ...sheets,
    date: EXAMPLE_DATE,
    ...(previous !== undefined && { previous, previousDate: '2026-08-31' }),
    ...(template !== undefined && { template }),
    ...(contact !== undefined && { contact }),
  }));

/** One time in four. */
function sometimes<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}
