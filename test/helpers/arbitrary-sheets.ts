import fc from 'fast-check';
import type { Instrument, Item, Pick, Role } from '../../src/instrument/instrument.js';
import { hasUnreadableCharacters } from '../../src/responses/readable-text.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import type { FilePair } from './sheets.js';

export interface SheetOptions {
  /** Share of items skipped. */
  readonly skipped?: number;
  /** Withholds at most so many themes. */
  readonly withheld?: number;
  /** With names, or by role only. */
  readonly named?: boolean;
}

const LOCALES = ['nl', 'en', 'nl-BE', 'en-GB'];
const NAMES = ['Noor', 'Wouter', 'Samira El Idrissi', 'Jansen & Zn <b>', 'د. ليلى', 'Zoë 🌻', 'J'];

/** Any sheet that the parser accepts, for one role of an instrument. */
export function arbitrarySheet(
  instrument: Instrument,
  role: Role,
  { skipped = 0, withheld = 0, named = true }: SheetOptions = {},
): fc.Arbitrary<ResponseSheetFile> {
  const personal = [...instrument.picks, ...instrument.open]
    .filter(({ sensitivity }) => sensitivity === 1)
    .map(({ id }) => id as string);
  return fc
    .record({
      locale: fc.constantFrom(...LOCALES),
      responses: arbitraryResponses(instrument, role, skipped),
      picks: arbitraryPicks(instrument, role),
      open: arbitraryOpen(instrument, role),
      withheld: fc.subarray(
        instrument.scales.map(({ id }) => id as string),
        { maxLength: withheld },
      ),
      agreed: fc.subarray(personal),
      name: named ? fc.option(fc.constantFrom(...NAMES), { nil: undefined }) : fc.constant(undefined),
    })
    .map(({ name, ...sheet }) => ({
      questionnaire: instrument.reference,
      role,
      ...sheet,
      consent: { sharedReport: true },
      ...(name !== undefined && { respondent: { name } }),
    }));
}

/** A sheet of each role. */
export function arbitraryPair(instrument: Instrument, options?: SheetOptions): fc.Arbitrary<FilePair> {
  return fc.record({
    employee: arbitrarySheet(instrument, 'employee', options),
    manager: arbitrarySheet(instrument, 'manager', options),
  });
}

function arbitraryResponses(
  { items }: Instrument,
  role: Role,
  skipped: number,
): fc.Arbitrary<Record<string, number | string>> {
  const asked = [...items.values()].filter(({ roles }) => roles.includes(role));
  return fc
    .tuple(...asked.map((item) => maybe(arbitraryOption(item), skipped)))
    .map((options) => withoutUndefined(asked.map(({ id }, index) => [id, options[index]])));
}

/** One of the options of an item; about one in ten without a number, where the format has it. */
export function arbitraryOption({ format }: Item): fc.Arbitrary<number | string> {
  const scored = fc.integer({ min: format.min, max: format.max });
  if (format.unscored.length === 0) return scored;
  return fc.oneof(
    { weight: 9, arbitrary: scored },
    { weight: 1, arbitrary: fc.constantFrom(...format.unscored.map(({ value }) => value)) },
  );
}

function arbitraryPicks(instrument: Instrument, role: Role): fc.Arbitrary<Record<string, string[]>> {
  const asked = instrument.picks.filter(({ roles }) => roles.includes(role));
  return fc
    .tuple(...asked.map(arbitraryChoice))
    .map((choices) =>
      withoutUndefined(asked.map(({ id }, index): [string, string[] | undefined] => [id, choices[index]])),
    )
    .map((picks) =>
      Object.fromEntries(
        asked.flatMap(({ id, excludes }) => {
          const taken = excludes === undefined ? [] : (picks[excludes] ?? []);
          const chosen = picks[id]?.filter((option) => !taken.includes(option));
          return chosen === undefined ? [] : [[id, chosen]];
        }),
      ),
    );
}

function arbitraryChoice({ options, choose: { min, max } }: Pick): fc.Arbitrary<string[] | undefined> {
  return maybe(
    fc.subarray(
      options.map(({ value }) => value),
      { minLength: min, maxLength: max },
    ),
    0.2,
  );
}

function arbitraryOpen(instrument: Instrument, role: Role): fc.Arbitrary<Record<string, string>> {
  const asked = instrument.open.filter(({ roles }) => roles.includes(role));
  return fc
    .tuple(...asked.map(({ maxLength }) => maybe(arbitraryReadable(Math.min(maxLength, 60)), 0.3)))
    .map((texts) => withoutUndefined(asked.map(({ id }, index) => [id, texts[index]])));
}

/** Text in any script that a person could have typed, of at most so many code points. */
export function arbitraryReadable(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength })
    .filter((text) => [...text].length <= maxLength && !hasUnreadableCharacters(text));
}

function maybe<Value>(arbitrary: fc.Arbitrary<Value>, skipped: number): fc.Arbitrary<Value | undefined> {
  if (skipped <= 0) return arbitrary;
  const percent = Math.round(100 * skipped);
  return fc.oneof(
    { weight: 100 - percent, arbitrary },
    { weight: percent, arbitrary: fc.constant(undefined) },
  );
}

function withoutUndefined<Value>(
  entries: readonly (readonly [string, Value | undefined])[],
): Record<string, Value> {
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, Value][] => (value === undefined ? [] : [[key, value]])),
  );
}
