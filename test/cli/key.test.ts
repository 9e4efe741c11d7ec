import { expect, test } from 'vitest';
import { apiKeyId } from '../../src/access/api-key.js';
import { parseKeyEntries } from '../../src/access/key-entry.js';
import { createKeyRing } from '../../src/access/key-ring.js';
import { unwrap } from '../../src/kernel/result.js';
import { runCli } from '../helpers/run-cli.js';

test('visavis key new gives a key and the line that lets it in', async () => {
  const words = ['key', 'new', '--client', 'acme', '--scope', 'batch,report'];
  const { code, stdout, stderr } = await runCli(words);
  expect(code).toBe(0);
  const [key = '', line = ''] = stdout.split('\n');
  const caller = createKeyRing(unwrap(parseKeyEntries(line)))(key);
  expect(caller).toMatchObject({ client: 'acme', scopes: new Set(['report', 'batch']) });
  expect(apiKeyId(key)).toHaveLength(12);
  // What a terminal's log or a script's error file may keep has no secret in it.
  expect(line + stderr).not.toContain(key.split('_')[2]);
});

test.each([
  { words: ['--client', 'Acme Ltd'], says: 'small letters, digits and hyphens' },
  { words: ['--scope', 'report,all'], says: 'some of report, batch, metrics' },
])('visavis key new $words is refused', async ({ words, says }) => {
  const { code, stdout, stderr } = await runCli(['key', 'new', ...words]);
  expect(stderr).toContain(says);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
