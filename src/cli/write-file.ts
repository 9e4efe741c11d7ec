import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../problems/problem.js';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name.
 *
 * A device or pipe, such as `/dev/stdout`, is written to as it is: renaming would replace it.
 *
 * @param mode rights of a new file, before the mask of the process
 * @throws Problem when the place cannot be written to; nothing is left behind
 */
export async function writeWholeFile(
  file: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    const existing = await stat(target).catch(() => undefined);
    if (existing?.isDirectory()) throw new Problem('file-not-writable', `${file} is a folder.`);
    if (existing !== undefined && !existing.isFile()) await writeFile(target, content);
    else await replace(target, content, mode);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('file-not-writable', reason(file, error));
  }
}

async function replace(target: string, content: string | Uint8Array, mode: number): Promise<void> {
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function reason(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return `${file} cannot be written: its folder does not exist.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${file} may not be written by this user.`;
    case 'ENOSPC':
      return `${file} cannot be written: the disk is full.`;
    default:
      return `${file} cannot be written.`;
  }
}
