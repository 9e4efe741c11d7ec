import path from 'node:path';
import { expect, test } from 'vitest';
import { somePairs, writeLines } from '../helpers/batch-runs.js';
import { runMeasured, SLACK, tellsPeak } from '../helpers/peak-memory.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

async function peakOf(lines: readonly unknown[]): Promise<number> {
  const folder = temporaryFolder();
  const words = ['batch', writeLines(folder, lines), '--out', path.join(folder, 'out'), '--workers', '1'];
  return (await runMeasured(words, folder)).peak;
}

test.runIf(tellsPeak)('memory does not grow with the length of the input', { timeout: 300_000 }, async () => {
  const pairs = somePairs(96);
  const few = await peakOf(pairs.slice(0, 24));
  expect(await peakOf(pairs)).toBeLessThan(few * SLACK);
  // One line of 300 MB, and 20,000 short ones.
  const long = [...pairs.slice(0, 24), Buffer.alloc(300 * 1024 * 1024, 0x61), '{}\n'.repeat(20_000)];
  expect(await peakOf(long)).toBeLessThan(few * SLACK);
});
