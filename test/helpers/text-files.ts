import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json.js';

const ROOTS = ['report-templates', 'questionnaires', 'test/fixtures/questionnaires'];

/** The text files of one folder, by locale: `texts` or `report-texts`. */
export interface TextFiles {
  readonly name: string;
  readonly folder: string;
  readonly kind: 'texts' | 'report-texts';
  /** ICU messages, or plain text as on the screens of a questionnaire. */
  readonly icu: boolean;
  readonly shipped: boolean;
  readonly byLocale: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export const TEXT_FILES: readonly TextFiles[] = ROOTS.flatMap((root) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => filesOf(root, path.join(root, name))),
);

function filesOf(root: string, folder: string): TextFiles[] {
  const names = readdirSync(folder);
  return (['texts', 'report-texts'] as const).flatMap((kind) => {
    const files = names.filter((name) => name.startsWith(`${kind}.`)).sort();
    if (files.length === 0) return [];
    const byLocale = new Map(
      files.map((name) => [
        name.split('.')[1] ?? '',
        readJson(folder, name) as Readonly<Record<string, string>>,
      ]),
    );
    const icu = kind === 'report-texts' || root === 'report-templates';
    return [
      { name: path.join(folder, kind), folder, kind, icu, shipped: !root.startsWith('test'), byLocale },
    ];
  });
}
