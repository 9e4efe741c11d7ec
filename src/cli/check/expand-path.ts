import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { valueAt } from '../documents/pointer-tokens.js';
import { readDocument } from '../documents/read-document.js';
import { textFileName } from './text-file-name.js';

export interface Target {
  readonly file: string;
  /** Somebody asked for this file; a file found in a folder may be none of ours. */
  readonly named: boolean;
}

/** The files to check for one word of the command line: itself, or what belongs to the folder. */
export async function expandPath(word: string): Promise<Target[]> {
  const found = await stat(word).catch(() => undefined);
  if (!found?.isDirectory()) return [{ file: word, named: true }];
  const targets = await filesIn(word);
  // A folder with nothing to check is named itself, so that the mistake does not go unnoticed.
  return targets.length > 0 ? targets : [{ file: word, named: true }];
}

async function filesIn(folder: string): Promise<Target[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => name)
    .sort();
  if (names.includes('questionnaire.json')) {
    return ownedFiles(folder, names, 'questionnaire.json', ['texts', 'report-texts']);
  }
  if (names.includes('template.json')) return ownedFiles(folder, names, 'template.json', ['texts']);

  const subfolders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
  const deeper = await Promise.all(subfolders.map((name) => filesIn(path.join(folder, name))));
  return [...names.map((name) => ({ file: path.join(folder, name), named: false })), ...deeper.flat()];
}

/** The owner, the text files beside it, and those its list of locales asks for. */
async function ownedFiles(
  folder: string,
  names: readonly string[],
  owner: string,
  prefixes: readonly string[],
): Promise<Target[]> {
  const present = names.filter((name) => textFileName(name) !== undefined);
  const locales = await localesOf(path.join(folder, owner));
  const expected = prefixes.flatMap((prefix) => locales.map((locale) => `${prefix}.${locale}.json`));
  return [owner, ...new Set([...expected, ...present])].map((name) => ({
    file: path.join(folder, name),
    named: true,
  }));
}

/** As far as the list can be read; its own mistakes come up when the file is checked. */
async function localesOf(file: string): Promise<string[]> {
  const document = await readDocument(file).catch(() => undefined);
  const locales = valueAt(document?.value, '/locales');
  return Array.isArray(locales) ? locales.filter((locale) => /^[a-z]{2}$/.test(String(locale))) : [];
}
