import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../helpers/examples.js';
import { EXAMPLE_DATE, exampleDocument, renderExample } from '../helpers/render-example.js';

const PAIR = 'pair-a-good-relationship-one-underestimated-need';

/** A report made by a process of its own, with a clock in another part of the world. */
function reportInProcess(timeZone: string): string {
  const sheet = (role: string): string => path.join(EXAMPLES, PAIR, `${role}.json`);
  const bytes = execFileSync(
    process.execPath,
    [
      'dist/cli.js',
      'report',
      '--manager',
      sheet('manager'),
      '--employee',
      sheet('employee'),
      '--locale',
      'nl',
      '--date',
      EXAMPLE_DATE,
    ],
    { env: { ...process.env, TZ: timeZone }, maxBuffer: 10_000_000 },
  );
  return sha256(bytes);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('the same sheets give the same bytes in two processes and two time zones', () => {
  expect(reportInProcess('Pacific/Auckland')).toBe(reportInProcess('America/Los_Angeles'));
});

test('and the same bytes twice in one process', async () => {
  const document = exampleDocument(PAIR, 'nl');
  expect(sha256(await renderExample(document))).toBe(sha256(await renderExample(document)));
});
