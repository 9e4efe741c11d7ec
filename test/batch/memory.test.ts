import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { somePairs, writeLines } from '../helpers/batch-runs.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

/** Largest resident set of a batch, all threads together; in KB. */
async function peakOf(lines: readonly unknown[]): Promise<number> {
  const folder = temporaryFolder();
  const peak = path.join(folder, 'peak');
  const probe = path.join(folder, 'probe.mjs');
  writeFileSync(
    probe,
    `import { writeFileSync } from 'node:fs';
     import { isMainThread } from 'node:worker_threads';
     if (isMainThread) process.on('exit', () => {
       writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS));
     });`,
  );
  const words = ['batch', writeLines(folder, lines), '--out', path.join(folder, 'out'), '--workers', '1'];
  await runCli(words, { nodeArguments: ['--import', pathToFileURL(probe).href] });
  return Number(readFileSync(peak, 'utf8'));
}

/** Room for what the collector has not come to yet; an input that were held would need several times as much. */
const SLACK = 1.5;

test('memory does not grow with the length of the input', { timeout: 300_000 }, async () => {
  const pairs = somePairs(96);
  const few = await peakOf(pairs.slice(0, 24));
  expect(await peakOf(pairs)).toBeLessThan(few * SLACK);
  // One line of 400 MB, and 20,000 short ones.
  const parts = Array.from({ length: 4 }, () => Buffer.alloc(100 * 1024 * 1024, 0x61));
  const long = [...pairs.slice(0, 24), Buffer.concat(parts), '{}\n'.repeat(20_000)];
  expect(await peakOf(long)).toBeLessThan(few * SLACK);
});
