import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Instrument, Role } from '../../src/instrument/instrument.js';
import { parseQuestionnaire } from '../../src/instrument/parse-questionnaire.js';
import { unwrap } from '../../src/kernel/result.js';
import type { SheetPair } from '../../src/responses/pair-sheets.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { readJson } from './json.js';
import type { FilePair } from './sheets.js';

export { readJson } from './json.js';

export const EXAMPLES = path.resolve('examples');
export const EXAMPLE_PAIRS = readdirSync(EXAMPLES)
  .filter((name) => name.startsWith('pair-'))
  .sort();

export const visAVis: Instrument = unwrap(
  parseQuestionnaire(readJson('questionnaires/vis-a-vis/questionnaire.json'), 'questionnaire.json'),
);

export function findInstrument(reference: string): Instrument | undefined {
  return reference === visAVis.reference ? visAVis : undefined;
}

export function exampleSheet(pair: string, role: Role): unknown {
  return readJson(EXAMPLES, pair, `${role}.json`);
}

/** Both sheets as they are handed in. */
export function exampleFiles(pair: string): FilePair {
  return {
    employee: exampleSheet(pair, 'employee') as ResponseSheetFile,
    manager: exampleSheet(pair, 'manager') as ResponseSheetFile,
  };
}

export function examplePair(pair: string): SheetPair {
  return {
    employee: unwrap(parseResponseSheet(exampleSheet(pair, 'employee'), { findInstrument })),
    manager: unwrap(parseResponseSheet(exampleSheet(pair, 'manager'), { findInstrument })),
  };
}
