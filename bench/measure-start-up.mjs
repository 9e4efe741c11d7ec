import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, round } from './statistics.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const PAIR = fileURLToPath(
  new URL('../examples/pair-a-good-relationship-one-underestimated-need/', import.meta.url),
);

/** `visavis report` from the start of its process to its end, each time beside a Node that does nothing. */
export function measureStartUp(runs = 11) {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-bench-'));
  const sheets = ['manager', 'employee'].flatMap((role) => [`--${role}`, path.join(PAIR, `${role}.json`)]);
  const report = [CLI, 'report', ...sheets, '-o', path.join(folder, 'report.pdf')];
  const samples = Array.from({ length: runs }, () => ({ empty: timed(['-e', '0']), report: timed(report) }));
  rmSync(folder, { recursive: true });
  return {
    reportMs: round(median(samples.map((sample) => sample.report))),
    emptyNodeMs: round(median(samples.map((sample) => sample.empty))),
    ratio: round(median(samples.map((sample) => sample.report / sample.empty))),
  };
}

function timed(words) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${words[0]} ended with ${status}`);
  return performance.now() - start;
}
