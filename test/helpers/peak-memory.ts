import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CliRun, runCli } from './run-cli.js';

/** Only Linux tells the largest resident set of a process and its threads. */
export const tellsPeak = process.platform === 'linux';

/** Room for what the collector has not come to yet; an input that were held would need several times as much. */
export const SLACK = 1.5;

export interface MeasuredRun extends CliRun {
  /** Largest resident set, all threads together, in KB. */
  readonly peak: number;
}

/**
 * Runs `visavis` and tells how much memory it took at most.
 *
 * From Linux itself: Node's `maxRSS` counts what the process that started it held.
 *
 * @param folder for what the run leaves behind
 */
export async function runMeasured(words: readonly string[], folder: string): Promise<MeasuredRun> {
  const file = path.join(folder, 'peak');
  const probe = path.join(folder, 'probe.mjs');
  writeFileSync(
    probe,
    `import { readFileSync, writeFileSync } from 'node:fs';
     import { isMainThread } from 'node:worker_threads';
     if (isMainThread) process.on('exit', () => {
       const [, peak] = /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
       writeFileSync(${JSON.stringify(file)}, peak);
     });`,
  );
  const run = await runCli(words, { nodeArguments: ['--import', pathToFileURL(probe).href] });
  return { ...run, peak: Number(readFileSync(file, 'utf8')) };
}
