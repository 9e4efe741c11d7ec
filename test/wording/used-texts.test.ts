import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readJson } from '../helpers/json.js';

const KEYS = Object.keys(readJson('report-templates/open-conversation/texts.en.json') as object);
const WORD = '[\\w-]+(?:\\.[\\w-]+)*';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');

/** Texts between quotes, and names of properties. */
const named = new Set(
  [...code.matchAll(/'([\w.-]+)'|\b(\w+):/g)].map(([, text, name]) => text ?? name ?? ''),
);
/** Keys put together, such as `agenda.${phase}.title`. */
const patterns = [...code.matchAll(/`([a-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join(WORD)}$`);
});

/** Whether the code could ask for a text: by its whole key, by a pattern, or by a prefix and the rest of it. */
function isAskedFor(key: string): boolean {
  const words = key.split('.');
  return (
    named.has(key) ||
    patterns.some((pattern) => pattern.test(key)) ||
    words.some(
      (_, at) => at > 0 && named.has(words.slice(0, at).join('.')) && named.has(words.slice(at).join('.')),
    )
  );
}

test('no text of the template is left over', () => {
  expect(patterns.length).toBeGreaterThan(20);
  expect(isAskedFor('common.left-over')).toBe(false);
  expect(KEYS.filter((key) => !isAskedFor(key))).toEqual([]);
});
