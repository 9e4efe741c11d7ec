import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const KUBERNETES_FILES = readdirSync('deploy/kubernetes').map((name) =>
  path.join('deploy/kubernetes', name),
);

export interface Manifest {
  readonly file: string;
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: the validator knows the shapes; the tests look into a few
  readonly [field: string]: any;
}

export const MANIFESTS: readonly Manifest[] = KUBERNETES_FILES.flatMap((file) =>
  parseAllDocuments(readFileSync(file, 'utf8')).map((document) => ({ file, ...document.toJS() })),
);

export interface ComposeFile {
  readonly services: Readonly<
    Record<
      string,
      { readonly command?: readonly string[]; readonly environment?: Readonly<Record<string, string>> }
    >
  >;
}

/** With what other places are merged into one, as Docker reads it. */
export const COMPOSE: ComposeFile = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true });

/** Words behind `redis-server` in deploy/compose.yaml, for a password of one's own. */
export function redisWords(password: string): string[] {
  const [, ...words] = COMPOSE.services.redis?.command ?? [];
  return words.map((word) => word.replace(/\$\{VISAVIS_QUEUE_PASSWORD:\?\}/, password));
}
