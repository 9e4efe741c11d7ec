import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const SRC = path.resolve('src');

/** Source files by their path within src; declarations of foreign libraries are not ours. */
export const SOURCE_FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.split(path.sep).join('/'))
  .sort();

export function readSource(file: string): string {
  return readFileSync(path.join(SRC, file), 'utf8');
}

export function codeOf(file: string): string {
  return withoutComments(readSource(file));
}

/** Takes no `//` in an address for a comment. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:'"`])\/\/.*$/gm, '');
}

export function topFolder(file: string): string {
  return file.split('/')[0] ?? file;
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Folder of src, package or `node:` module that it leads to. */
  readonly target: string;
  /** The file within src, for an import of our own. */
  readonly file?: string;
}

export function importsOf(file: string): Import[] {
  const statements = codeOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
  return [...statements].map(([, from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    if (!specifier.startsWith('.')) return { specifier, target: packageOf(specifier) };
    const own = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');
    return { specifier, target: topFolder(own), file: own };
  });
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
