import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const FILE = 'docs/threat-model.md';
const text = readFileSync(FILE, 'utf8');
const items = new Map(
  text
    .split(/^(?=##)/m)
    .map((section) => [/^### (API\d+) /.exec(section)?.[1], section] as const)
    .flatMap(([name, section]) => (name === undefined ? [] : [[name, section] as const])),
);
const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, target = '']) => target);

describe(FILE, () => {
  test('has the ten items of OWASP, in their order', () => {
    expect([...items.keys()]).toEqual(Array.from({ length: 10 }, (_, index) => `API${index + 1}`));
  });

  test.each([...items])(
    'says of %s what it means, what the answer is, and which tests hold it',
    (_, item) => {
      const [, tests] = /\*\*Here:\*\*.+\*\*Answer:\*\*.+\*\*Tested in:\*\*(.+)/s.exec(item) ?? [];
      const files = linksOf(tests ?? '');
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(file).toMatch(/^\.\.\/test\/.+\.test\.ts$/);
    },
  );

  test('names only files that are there', () => {
    const files = linksOf(text);
    expect(files.filter((file) => !existsSync(path.join('docs', file)))).toEqual([]);
  });
});
