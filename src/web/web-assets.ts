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
}

interface Manifest {
  readonly files: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

/** @throws Problem when the pages were not built */
export function loadWebAssets(folder: string = path.join(PACKAGE_ROOT, 'dist', 'web')): WebAssets {
  const { files, imports } = readManifest(path.join(folder, 'manifest.json'));
  return {
    folder: path.join(folder, 'static'),
    url(name) {
      const file = files[name];
      if (file === undefined) throw new Error(`No built file is called ${name}`);
      return `${STATIC_PATH}/${file}`;
    },
    needs: (name) => (imports[name] ?? []).map((file) => `${STATIC_PATH}/${file}`),
  };
}

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    throw new Problem('file-not-readable', `${file}: cannot be read. Build the pages with: npm run build`);
  }
}
