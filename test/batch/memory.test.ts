import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { somePairs, writeLines } from '../helpers/batch-runs.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

/**
 * Largest resident set of a batch, all threads together; in KB.
 *
 * From Linux itself: Node's `maxRSS` counts what the process that started it held.
 */
async function peakOf(lines: readonly unknown[]): Promise<number> {
  const folder = temporaryFolder();
  const peak = path.join(folder, 'peak');
  const probe = path.join(folder, 'probe.mjs');
  writeFileSync(
    probe,
    `import { readFileSync, writeFileSync } from 'node:fs';
     import { isMainThread } from 'node:worker_threads';
     if (isMainThread) process.on('exit', () => {
       const [, peak] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
       writeFileSync(${JSON.stringify(peak)}, peak);
     });`,
  );
  const words = ['batch', writeLines(folder, lines), '--out', path.join(folder, 'out'), '--workers', '1'];
  await runCli(words, { nodeArguments: ['--import', pathToFileURL(probe).href] });
  return Number(readFileSync(peak, 'utf8'));
}

/** Room for what the collector has not come to yet; an input that were held would need several times as much. */
const SLACK = 1.5;

const onLinux = process.platform === 'linux';

test.runIf(onLinux)('memory does not grow with the length of the input', { timeout: 300_000 }, async () => {
  const pairs = somePairs(96);
  const few = await peakOf(pairs.slice(0, 24));
  expect(await peakOf(pairs)).toBeLessThan(few * SLACK);
  // One line of 300 MB, and 20,000 short ones.
  const long = [...pairs.slice(0, 24), Buffer.alloc(300 * 1024 * 1024, 0x61), '{}\n'.repeat(20_000)];
  expect(await peakOf(long)).toBeLessThan(few * SLACK);
});
