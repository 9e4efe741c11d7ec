import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeliveredEntry } from './manifest-entry.js';
import type { PairTask } from './pair-task.js';
import { sha256 } from './sha256.js';

/** What an earlier run made of this very line, when its file is whole: a damaged one is made again. */
export async function findEarlier(
  { earlier }: PairTask,
  seal: string,
  folder: string,
): Promise<DeliveredEntry | undefined> {
  if (earlier === undefined || earlier.seal !== seal) return undefined;
  const file = await readFile(path.join(folder, earlier.file)).catch(() => undefined);
  return file !== undefined && sha256(file) === earlier.digest ? earlier : undefined;
}
