import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../library/load-library.js';
import { Problem } from '../problems/problem.js';

export const STATIC_PATH = '/static';

/** Built scripts, styles, fonts and pictures, by the names that pages call them. */
export interface WebAssets {
  /** Folder of the built files. */
  readonly folder: string;
  /** Address whose name changes with the content, so that it may be kept for ever. */
  url(name: string): string;
  /** Addresses of what a script needs before it can start. */
  needs(name: string): readonly string[];
  /** Addresses of what a script may fetch while it runs. */
  later(name: string): readonly string[];
  /** Changes with every build. */
  readonly release: string;
}

interface Manifest {
  readonly files: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, readonly string[]>>;
  readonly later: Readonly<Record<string, readonly string[]>>;
}

/** @throws Problem when the pages were not built */
export function loadWebAssets(folder: string = path.join(PACKAGE_ROOT, 'dist', 'web')): WebAssets {
  const manifest = readManifest(path.join(folder, 'manifest.json'));
  const { files, imports, later } = manifest;
  const release = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
  const urls = (names: readonly string[] = []): string[] => names.map((file) => `${STATIC_PATH}/${file}`);
  return {
    release,
    folder: path.join(folder, 'static'),
    url(name) {
      const file = files[name];
      if (file === undefined) throw new Error(`No built file is called ${name}`);
      return `${STATIC_PATH}/${file}`;
    },
    needs: (name) => urls(imports[name]),
    later: (name) => urls(later[name]),
  };
}

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    throw new Problem('file-not-readable', `${file}: cannot be read. Build the pages with: npm run build`);
  }
}
