import { once } from 'node:events';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import { deliveredEntry, refusedEntry } from './answer-entry.js';
import type { PairAnswer } from './answer-pairs.js';
import { entryText } from './manifest-file.js';
import { ZIP_ENTRY } from './zip-options.js';

/**
 * Squeezed a little although a PDF is squeezed already: readers that take the archive as a stream, Java's
 * among them, need every file to say by itself where it ends.
 */
const REPORT_ENTRY = { ...ZIP_ENTRY, compress: true, compressionLevel: 1 };

/**
 * The reports as a ZIP archive, in the order of their lines, and behind them `manifest.ndjson` with one
 * line for each pair. Written as it is read: one report at a time is held.
 */
export function zipAnswers(answers: AsyncIterable<PairAnswer>): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : undefined);
  };
  zip.on('error', fail);
  fill(zip, output, answers).catch(fail);
  return output;
}

async function fill(zip: yazl.ZipFile, output: Readable, answers: AsyncIterable<PairAnswer>): Promise<void> {
  const closed = new AbortController();
  output.once('close', () => closed.abort());
  const manifest: string[] = [];
  for await (const answer of answers) {
    if (answer.kind !== 'rendered') {
      manifest.push(entryText(refusedEntry(answer)));
      continue;
    }
    const entry = deliveredEntry(answer);
    manifest.push(entryText(entry));
    const content = Readable.from([answer.report]);
    zip.addReadStreamLazy(entry.file, REPORT_ENTRY, (give) => give(null, content));
    // Not before it is taken up may the next one come; nobody takes it up once the reader is gone.
    await once(content, 'end', { signal: closed.signal });
  }
  zip.addBuffer(Buffer.from(manifest.join('')), 'manifest.ndjson', ZIP_ENTRY);
  zip.end();
}
