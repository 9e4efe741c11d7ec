import type { Instrument, Role } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import type { SheetPair } from '../../src/responses/pair-sheets.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';

export type Answers = Readonly<Record<string, number | string | undefined>>;
export type FilePair = Readonly<Record<Role, ResponseSheetFile>>;

/** A sheet as it is handed in; skipped items may be written as `undefined`. */
export function makeFile(
  instrument: Instrument,
  role: Role,
  answers: Answers,
  rest: Partial<ResponseSheetFile> = {},
): ResponseSheetFile {
  const responses = Object.fromEntries(
    Object.entries(answers).flatMap(([id, option]) => (option === undefined ? [] : [[id, option]])),
  );
  const consent = { sharedReport: true };
  return { questionnaire: instrument.reference, role, locale: 'en', responses, consent, ...rest };
}

/** The same through the real parser. */
export function makeSheet(
  instrument: Instrument,
  role: Role,
  answers: Answers,
  rest: Partial<ResponseSheetFile> = {},
): ResponseSheet {
  return parseFile(instrument, makeFile(instrument, role, answers, rest));
}

export function parseFile(instrument: Instrument, file: ResponseSheetFile): ResponseSheet {
  return unwrap(parseResponseSheet(file, { findInstrument: () => instrument }));
}

export function parsePair(instrument: Instrument, { employee, manager }: FilePair): SheetPair {
  return { employee: parseFile(instrument, employee), manager: parseFile(instrument, manager) };
}

/** One option for every item that the role is asked. */
export function answerAll(
  instrument: Instrument,
  role: Role,
  option: (id: string) => number | string,
): Record<string, number | string> {
  return Object.fromEntries(
    [...instrument.items.values()]
      .filter(({ roles }) => roles.includes(role))
      .map(({ id }) => [id, option(id)]),
  );
}
