import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** Gives new empty folders to the tests of one file, and removes them all when it is done. */
export function temporaryFolders(): () => string {
  const root = mkdtempSync(path.join(tmpdir(), 'visavis-test-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  return () => {
    const folder = path.join(root, String(count++));
    mkdirSync(folder);
    return folder;
  };
}
