import { createReadStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type ManifestEntry, parseEntry } from './manifest-entry.js';

/** The entries of a manifest up to the first line that is none; no entries when there is no such file. */
export async function* readEntries(file: string): AsyncGenerator<ManifestEntry, void, undefined> {
  const input = createReadStream(file);
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const entry = parseEntry(text);
      if (entry === undefined) return;
      yield entry;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  } finally {
    input.destroy();
  }
}

/** Newest first: each file speaks for the lines after the last one that the files before it know. */
export async function* mergeEntries(
  files: readonly string[],
): AsyncGenerator<ManifestEntry, void, undefined> {
  let last = 0;
  for (const file of files) {
    for await (const entry of readEntries(file)) {
      if (entry.line <= last) continue;
      last = entry.line;
      yield entry;
    }
  }
}

/** Writes a manifest whole or not at all; the sources may include the target. */
export async function writeEntries(target: string, entries: AsyncIterable<ManifestEntry>): Promise<void> {
  const temporary = `${target}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    for await (const entry of entries) await handle.appendFile(entryText(entry));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, target);
}

export function entryText(entry: ManifestEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * Looks entries up by line, one look-up at a time and in growing order: so a manifest of any length can be
 * used without holding it.
 */
export function entriesByLine(
  entries: AsyncGenerator<ManifestEntry, void, undefined>,
): (line: number) => Promise<ManifestEntry | undefined> {
  let next: Promise<IteratorResult<ManifestEntry, void>> = entries.next();
  return async (line) => {
    for (;;) {
      const { value, done } = await next;
      if (done || value.line > line) return undefined;
      if (value.line === line) return value;
      next = entries.next();
    }
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
