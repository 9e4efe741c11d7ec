import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE_PAIRS } from '../helpers/examples.js';
import { LOCALES } from '../helpers/policy.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

test('visavis demo writes every example in every language, and says where', async () => {
  const out = path.join(temporaryFolder(), 'new', 'demo');
  const { code, stdout, stderr } = await runCli(['demo', '--out', out]);

  expect(stderr).toBe('');
  expect(code).toBe(0);
  const expected = EXAMPLE_PAIRS.flatMap((pair) =>
    LOCALES.toSorted().map((locale) => `${pair}.${locale}.pdf`),
  );
  expect(readdirSync(out).sort()).toEqual(expected);
  for (const name of expected) {
    expect(stdout).toContain(path.join(out, name));
    expect(readFileSync(path.join(out, name)).subarray(0, 5).toString()).toBe('%PDF-');
  }
  expect(stdout).toMatch(new RegExp(`\n${expected.length} reports in [\\d.]+ s, in ${out}\n$`));
});

test('visavis demo refuses a place it cannot make', async () => {
  const { code, stderr } = await runCli(['demo', '--out', '/dev/null/demo']);
  expect(stderr).toContain('[file-not-writable]');
  expect(code).toBe(3);
});
