import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { manifestOf } from './batch-folder.js';
import { isDelivered, type ManifestEntry } from './manifest-entry.js';
import { entryText, readEntries } from './manifest-file.js';
import { ZIP_ENTRY } from './zip-options.js';

/**
 * Packs the reports of a folder, in the order of their lines, and the manifest behind them.
 *
 * Streamed: one report at a time is open. Stored as they are, because a PDF is compressed already.
 */
export async function writeZip(folder: string, target: string): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.tmp`);
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream as Readable, createWriteStream(temporary));
  const failed = new Promise<never>((_resolve, reject) => {
    zip.on('error', reject);
  });
  try {
    for await (const entry of readEntries(manifestOf(folder))) {
      if (!isDelivered(entry)) continue;
      const file = path.join(folder, entry.file);
      zip.addReadStreamLazy(entry.file, { ...ZIP_ENTRY, compress: false }, (give) =>
        give(null, createReadStream(file)),
      );
    }
    zip.addReadStreamLazy(path.basename(manifestOf(folder)), ZIP_ENTRY, (give) =>
      give(null, Readable.from(publicManifest(folder))),
    );
    zip.end();
    await Promise.race([written, failed]);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Without the seals: they serve the folder they were made in, and differ from folder to folder. */
async function* publicManifest(folder: string): AsyncGenerator<Buffer> {
  for await (const entry of readEntries(manifestOf(folder))) yield Buffer.from(entryText(withoutSeal(entry)));
}

function withoutSeal(entry: ManifestEntry): ManifestEntry {
  if (!isDelivered(entry)) return entry;
  const { seal: _seal, ...rest } = entry;
  return rest;
}
