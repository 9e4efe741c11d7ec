import { open } from 'node:fs/promises';
import { Problem } from '../problems/problem.js';

export interface PairsSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** 0 for a pipe, whose end nobody knows. */
  readonly bytes: number;
}

/**
 * Opens a file or pipe of pairs to be read once.
 *
 * @param signal ends the reading at once, also while a pipe keeps it waiting
 * @throws Problem when it cannot be read
 */
export async function openPairs(file: string, signal: AbortSignal): Promise<PairsSource> {
  const handle = await open(file).catch(() => {
    throw new Problem('file-not-readable', `${file} cannot be read. Check that it exists and may be opened.`);
  });
  const stats = await handle.stat();
  if (stats.isDirectory()) {
    await handle.close();
    throw new Problem('file-not-readable', `${file} is a folder, where a file was expected.`);
  }
  const stream = handle.createReadStream();
  signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return { chunks: read(stream, file, signal), bytes: stats.isFile() ? stats.size : 0 };
}

async function* read(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    if (!signal.aborted) throw new Problem('file-not-readable', `${file} could not be read to its end.`);
  }
}
