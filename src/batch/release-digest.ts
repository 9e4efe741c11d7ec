import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_FOLDERS, PACKAGE_ROOT } from '../library/load-library.js';

/**
 * One word for everything installed that a report is made with: the version of the program and every data
 * file, because those are edited between versions. Hex.
 */
export function releaseDigest(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256').update(version);
  for (const folder of [DEFAULT_FOLDERS.questionnaires, DEFAULT_FOLDERS.templates]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    for (const name of files) hash.update(`\n${name}\n`).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}
