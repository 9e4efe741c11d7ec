import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Instrument, OpenQuestionId, PickId, ScaleId } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import { checkBounds } from './bounds.js';
import { checkMeaning } from './check-meaning.js';
import { type ReadResponses, readResponses } from './read-responses.js';
import { normalizeTyped } from './readable-text.js';
import type { ResponseSheet } from './response-sheet.js';
import { type ResponseSheetFile, responseSheetSchema } from './response-sheet-file.js';

const isResponseSheetFile = new Ajv2020({
  allErrors: true,
  ownProperties: true,
  allowUnionTypes: true,
}).compile<ResponseSheetFile>(responseSheetSchema);

/** More mistakes than this help nobody. */
const MAX_VIOLATIONS = 100;

export interface ParseOptions {
  readonly findInstrument: (reference: string) => Instrument | undefined;
  /** Where the sheet stands in the document it came in; '' when it is the whole document. */
  readonly at?: string;
}

/**
 * Turns untrusted JSON into a ResponseSheet.
 *
 * Three passes: bounds, shape (the JSON Schema), meaning (known items, options in range, who may answer
 * what). All mistakes of a pass come back at once, none with the submitted value.
 * Code behind this function never checks a response again.
 */
export function parseResponseSheet(raw: unknown, options: ParseOptions): Result<ResponseSheet, Problem> {
  const bounds = checkBounds(raw);
  return bounds.length > 0 ? refuse(bounds, options.at ?? '') : parseBoundedSheet(raw, options);
}

/** The same for a sheet within a document whose bounds were checked as a whole. */
export function parseBoundedSheet(
  raw: unknown,
  { findInstrument, at = '' }: ParseOptions,
): Result<ResponseSheet, Problem> {
  if (!isResponseSheetFile(raw)) return refuse(schemaViolations(isResponseSheetFile.errors ?? []), at);

  const instrument = findInstrument(raw.questionnaire);
  if (instrument === undefined) {
    const message = 'is not a questionnaire and version this installation has';
    return refuse([{ pointer: '/questionnaire', code: 'unknown-questionnaire', message }], at);
  }
  const answers = readResponses(raw, instrument);
  const mistakes = [...answers.violations, ...checkMeaning(raw, instrument)];
  return mistakes.length > 0 ? refuse(mistakes, at) : ok(toSheet(raw, instrument, answers));
}

function refuse(violations: readonly Violation[], at: string): Result<ResponseSheet, Problem> {
  const located = violations
    .slice(0, MAX_VIOLATIONS)
    .map((violation) => ({ ...violation, pointer: at + violation.pointer }));
  const more = violations.length > MAX_VIOLATIONS ? `, the first ${MAX_VIOLATIONS} listed` : '';
  return err(
    new Problem(
      'invalid-response-sheet',
      `The response sheet has ${violations.length} mistake(s)${more}.`,
      located,
    ),
  );
}

function toSheet(
  file: ResponseSheetFile,
  instrument: Instrument,
  { responses, unscored }: ReadResponses,
): ResponseSheet {
  const name = file.respondent?.name === undefined ? undefined : normalizeTyped(file.respondent.name);
  const id = file.respondent?.id;
  return {
    instrument,
    role: file.role,
    respondent: { name, id },
    locale: file.locale,
    responses,
    unscored,
    picks: new Map(Object.entries(file.picks ?? {}).map(([key, options]) => [key as PickId, options])),
    open: new Map(
      Object.entries(file.open ?? {})
        .map(([key, text]) => [key as OpenQuestionId, normalizeTyped(text)] as const)
        .filter(([, text]) => text !== ''),
    ),
    withheld: new Set((file.withheld ?? []) as ScaleId[]),
    agreed: new Set(file.agreed ?? []),
    consent: file.consent,
    secondsPerSection: new Map(Object.entries(file.secondsPerSection ?? {})),
  };
}
