import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestEntry } from './manifest-entry.js';
import { entriesByLine, entryText, mergeEntries, writeEntries } from './manifest-file.js';

/** What a folder remembers of its batch besides the manifest. */
export interface BatchState {
  /** Random; see `seal.ts`. */
  readonly key: string;
  /** Day that stands in its reports, so that a run that goes on tomorrow dates them alike. */
  readonly date: string;
}

export interface BatchFolder {
  /** What an earlier run made of a line; ask for lines in growing order. */
  earlier(line: number): Promise<ManifestEntry | undefined>;
  /** Safe at once: what is recorded is still known after the process was killed. */
  record(entry: ManifestEntry): Promise<void>;
  /** Every line was read: the manifest is what was recorded. */
  finish(): Promise<void>;
  /** Stopped before the end: what earlier runs know of the lines that were not reached stays. */
  pause(): Promise<void>;
}

const MANIFEST = 'manifest.ndjson';
const JOURNAL = '.manifest.part';
const EARLIER = '.manifest.earlier';
const STATE = '.visavis-batch.json';

export function manifestOf(folder: string): string {
  return path.join(folder, MANIFEST);
}

/** Makes the folder where there is none, and finds out which batch it holds. */
export async function readState(folder: string, fallbackDate: string): Promise<BatchState> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, STATE);
  const known = await readFile(file, 'utf8').then(parseState, () => undefined);
  return known ?? { key: randomBytes(32).toString('hex'), date: fallbackDate };
}

export async function writeState(folder: string, state: BatchState): Promise<void> {
  const file = path.join(folder, STATE);
  await writeFile(`${file}.tmp`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

/**
 * Opens the folder for one run.
 *
 * Three files, so that a kill at any moment loses nothing that was recorded: the manifest of the last
 * complete run, what was known when this run began, and the journal of this run.
 */
export async function openBatchFolder(folder: string): Promise<BatchFolder> {
  const [manifest, journal, earlier] = [MANIFEST, JOURNAL, EARLIER].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await writeEntries(earlier, mergeEntries([journal, earlier, manifest]));
  await removeLeftovers(folder);
  const handle = await open(journal, 'w');

  const close = async (entries: AsyncIterable<ManifestEntry>): Promise<void> => {
    await handle.close();
    await writeEntries(manifest, entries);
    await Promise.all([rm(journal), rm(earlier)]);
  };
  return {
    earlier: entriesByLine(mergeEntries([earlier])),
    record: (entry) => handle.appendFile(entryText(entry)),
    finish: () => close(mergeEntries([journal])),
    pause: () => close(mergeEntries([journal, earlier])),
  };
}

/** Half-written reports of a run that was killed. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const leftovers = names.filter((name) => /^\.\d{6,}\.tmp$/.test(name));
  await Promise.all(leftovers.map((name) => rm(path.join(folder, name))));
}

function parseState(text: string): BatchState | undefined {
  const { key, date } = JSON.parse(text) as Partial<BatchState>;
  return typeof key === 'string' && typeof date === 'string' ? { key, date } : undefined;
}
