import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTING_NAMES } from '../../src/config/config.js';
import { flagOf, SETTINGS, variableOf } from '../../src/config/settings.js';

test('docs/operations.md has one row for each setting, in the same words and order', () => {
  const rows = readFileSync('docs/operations.md', 'utf8').match(/^\| `VISAVIS_.*$/gm);
  expect(rows).toEqual(
    SETTING_NAMES.map((name) => {
      const { shownFallback, meaning } = SETTINGS[name];
      return `| \`${variableOf(name)}\` | \`${flagOf(name)}\` | ${shownFallback} | ${meaning} |`;
    }),
  );
});
