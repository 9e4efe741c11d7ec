import fc from 'fast-check';
import type { Instrument } from '../../src/instrument/instrument.js';
import { hasVisibleCharacters, isOneLine } from '../../src/responses/readable-text.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { arbitraryPair, arbitraryReadable } from './arbitrary-sheets.js';
import { EXAMPLE_PAIRS, exampleFiles } from './examples.js';
import type { FilePair } from './sheets.js';

const SENTENCE =
  'Das Mitarbeitergespräch über Verantwortungsbereitschaft und Entscheidungsspielräume tat goed; ça nous a rapprochés. ';
export const COMPOUND = 'Arbeitsunfähigkeitsbescheinigungsvordruckverwaltungsstellenleiterin';

/** Names that are hard on a page: short, long, without a place to break, in other scripts, without letters. */
const HARD_NAMES = [
  'Ö',
  'J',
  'Wilhelmina Maria Antoinette van den Boogaard-Vandenbroucke II',
  COMPOUND,
  'Bundesausbildungsförderungsgesetzbeauftragter Müller-Lüdenscheidt',
  'MMMMMMMMMMMMMMMMMMMM',
  'W'.repeat(60),
  'Ana-Sofía de la Concepción y Fernández',
  'ليلى بنت عبد الرحمن',
  '司馬遷',
  '🌻',
  'Zoe\u0301 A\u030Angstro\u0308m',
].map((name) => [...name].slice(0, 60).join(''));

/** Text of exactly so many characters that reads like an answer. */
export function prose(length: number): string {
  return [...SENTENCE.repeat(Math.ceil(length / SENTENCE.length))]
    .slice(0, length - 1)
    .join('')
    .trimEnd()
    .padEnd(length, '.');
}

const answer = fc.oneof(
  fc.integer({ min: 1, max: 1000 }).map(prose),
  fc.constant(prose(1000)),
  fc.integer({ min: 30, max: 1000 }).map((length) => 'Ü'.repeat(length)),
  fc.constant(Array.from({ length: 12 }, () => COMPOUND).join('\n')),
  arbitraryReadable(1000),
);

const name = fc.oneof(
  fc.constantFrom(...HARD_NAMES),
  arbitraryReadable(60).filter((text) => hasVisibleCharacters(text) && isOneLine(text.trim())),
);

const EXAMPLES = EXAMPLE_PAIRS.map(exampleFiles);

/**
 * Two sheets with every edge case mixed: answers of an example or any answers, few or many of them skipped or
 * withheld, hard names or none, open answers of up to 1,000 characters.
 */
export function arbitraryEdgePair(instrument: Instrument): fc.Arbitrary<FilePair> {
  const examples = EXAMPLES.filter(({ employee }) => employee.questionnaire === instrument.reference);
  const any = arbitraryPair(instrument);
  const answers = examples.length === 0 ? any : fc.oneof(any, fc.constantFrom(...examples));
  return answers.chain(({ employee, manager }) =>
    fc.record({
      employee: arbitraryEdge(employee, instrument),
      manager: arbitraryEdge(manager, instrument),
    }),
  );
}

/** What one person adds to, or takes from, the answers of a sheet. */
function arbitraryEdge(
  { respondent: _, ...sheet }: ResponseSheetFile,
  { scales, open }: Instrument,
): fc.Arbitrary<ResponseSheetFile> {
  return fc
    .record({
      locale: fc.constantFrom('nl', 'en', 'de', 'fr', 'nl-BE', 'fr-CH'),
      name: fc.option(name, { freq: 6 }),
      answers: fc.tuple(...open.map(() => answer)),
      agreed: fc.boolean(),
      withheld: mostlyFew(scales.map(({ id }) => id as string)),
      skipped: mostlyFew(Object.keys(sheet.responses)),
    })
    .map(({ locale, name, answers, agreed, withheld, skipped }) => ({
      ...sheet,
      locale,
      responses: Object.fromEntries(Object.entries(sheet.responses).filter(([id]) => !skipped.includes(id))),
      open: Object.fromEntries(open.map(({ id }, index) => [id, answers[index] ?? ''])),
      withheld,
      agreed: agreed ? open.map(({ id }) => id as string) : [],
      ...(name !== null && { respondent: { name } }),
    }));
}

/** Nothing, a few, or any number of a list. */
function mostlyFew(ids: string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<string[]>([]) },
    { weight: 4, arbitrary: fc.subarray(ids, { maxLength: Math.min(4, ids.length) }) },
    { weight: 1, arbitrary: fc.subarray(ids) },
  );
}
