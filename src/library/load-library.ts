import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMessages } from '../i18n/check-messages.js';
import type { Messages } from '../i18n/texts.js';
import { checkInstrumentTexts, type InstrumentTexts } from '../instrument/instrument-texts.js';
import { parseQuestionnaire } from '../instrument/parse-questionnaire.js';
import { unwrap } from '../kernel/result.js';
import { Problem, type ProblemCode, type Violation } from '../problems/problem.js';
import { parseTemplate } from '../report/parse-template.js';
import { reportTextKeys } from '../report/report-text-keys.js';
import type { Library, LibraryInstrument, LibraryTemplate } from './library.js';

export interface LibraryFolders {
  readonly questionnaires: string;
  readonly templates: string;
}

/** The package's own data folders; `src/library` and `dist/library` lie equally deep. */
export const PACKAGE_ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const DEFAULT_FOLDERS: LibraryFolders = {
  questionnaires: path.join(PACKAGE_ROOT, 'questionnaires'),
  templates: path.join(PACKAGE_ROOT, 'report-templates'),
};

export interface LoadOptions {
  /**
   * Whether every message of every language is read to the end, as somebody edited them. One command that
   * writes one report in one language need not wait for that with the files it was installed with.
   */
  readonly checkTexts?: boolean;
}

/**
 * Reads and checks all questionnaires and templates, once, at start.
 *
 * @throws Problem with all mistakes of the first folder that has any: nothing starts half
 */
export function loadLibrary(
  folders: LibraryFolders = DEFAULT_FOLDERS,
  { checkTexts = true }: LoadOptions = {},
): Library {
  const load = { checkTexts };
  const instruments = subfolders(folders.questionnaires, 'questionnaire.json').map((folder) =>
    loadInstrument(folder, load),
  );
  const templates = subfolders(folders.templates, 'template.json').map((folder) =>
    loadTemplate(folder, load),
  );
  return {
    instruments: new Map(instruments.map((entry) => [entry.instrument.id, entry])),
    templates: new Map(templates.map((entry) => [entry.template.id, entry])),
  };
}

/**
 * The library together with the questionnaires of one more folder; a questionnaire of the same id stands in
 * for the one that was there.
 *
 * @throws Problem as `loadLibrary` does, or when there is no such folder
 */
export function loadMoreQuestionnaires(library: Library, folder: string): Library {
  if (!existsSync(folder)) throw new Problem('file-not-readable', `${folder} does not exist.`);
  const more = subfolders(folder, 'questionnaire.json').map((found) => loadInstrument(found));
  return {
    ...library,
    instruments: new Map([
      ...library.instruments,
      ...more.map((entry) => [entry.instrument.id, entry] as const),
    ]),
  };
}

export function loadInstrument(folder: string, { checkTexts = true }: LoadOptions = {}): LibraryInstrument {
  const file = path.join(folder, 'questionnaire.json');
  const instrument = unwrap(parseQuestionnaire(readJsonFile(file), file));
  const texts = new Map<string, InstrumentTexts>();
  const reportTexts = new Map<string, Messages>();
  const violations: Violation[] = [];
  const needed = reportTextKeys(instrument);
  for (const locale of instrument.locales) {
    const textFile = path.join(folder, `texts.${locale}.json`);
    const read = readJsonFile(textFile);
    if (checkTexts) violations.push(...checkInstrumentTexts(instrument, read, textFile));
    texts.set(locale, read as InstrumentTexts);

    const reportFile = path.join(folder, `report-texts.${locale}.json`);
    const messages = readJsonFile(reportFile);
    if (checkTexts) violations.push(...checkMessages(messages, { file: reportFile, locale, needed }));
    reportTexts.set(locale, messages as Messages);
  }
  refuseIfAny('invalid-questionnaire', violations);
  return { instrument, texts, reportTexts };
}

export function loadTemplate(folder: string, { checkTexts = true }: LoadOptions = {}): LibraryTemplate {
  const file = path.join(folder, 'template.json');
  const template = unwrap(parseTemplate(readJsonFile(file), file));
  const texts = new Map<string, Messages>();
  const violations: Violation[] = [];
  for (const locale of template.locales) {
    const textFile = path.join(folder, `texts.${locale}.json`);
    const messages = readJsonFile(textFile);
    if (checkTexts) violations.push(...checkMessages(messages, { file: textFile, locale }));
    texts.set(locale, messages as Messages);
  }
  refuseIfAny('invalid-template', violations);
  return { template, texts };
}

/** Folders that hold the named file, in alphabetical order. */
function subfolders(root: string, file: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(path.join(root, entry.name)).includes(file))
    .map((entry) => path.join(root, entry.name))
    .sort();
}

/** @throws Problem when the file is missing or is not JSON; the message never quotes the content */
export function readJsonFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Problem(
      'file-not-readable',
      `${file}: cannot be read. Check that it exists and may be opened.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('invalid-json', `${file}: is not valid JSON.`, [
      { pointer: '', code: 'json', message: 'must be valid JSON', file },
    ]);
  }
}

function refuseIfAny(code: ProblemCode, violations: readonly Violation[]): void {
  const [first] = violations;
  if (first === undefined) return;
  const detail = `${violations.length} mistake(s); first in ${first.file} at ${first.pointer}: ${first.message}`;
  throw new Problem(code, detail, violations);
}
