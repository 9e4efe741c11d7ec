import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Where a program is, on the search path or where Debian puts servers. For `describe.skipIf`: says aloud, once
 * per file, which test is left out without it.
 */
export function toolOrReason(name: string, debianPackage: string, what: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];
  const found = folders.map((folder) => path.join(folder, name)).find(isProgram);
  if (found === undefined) {
    process.stderr.write(`left out: ${what}, without ${name} (Debian: ${debianPackage})\n`);
  }
  return found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
