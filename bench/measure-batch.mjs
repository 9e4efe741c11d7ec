import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { measureTree } from './process-tree.mjs';
import { DATE, samplePair } from './sample-report.mjs';
import { round } from './statistics.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** `visavis batch` as a process, from its start to its end, with one worker and with as many as asked for. */
export async function measureBatch(pairs, workers, tell) {
  const folder = mkdtempSync(path.join(tmpdir(), 'visavis-bench-'));
  const input = path.join(folder, 'pairs.ndjson');
  await pipeline(Readable.from(pairLines(pairs)), createWriteStream(input));
  const runs = {};
  for (const count of [...new Set([1, workers])]) {
    tell(`batch of ${pairs} pairs, ${count} worker(s)`);
    runs[count] = await runBatch(input, path.join(folder, `out-${count}`), count, pairs);
  }
  rmSync(folder, { recursive: true });
  return {
    pairs,
    workers,
    ...runs[workers],
    oneWorker: runs[1],
    speedUp: round(runs[workers].reportsPerSecond / runs[1].reportsPerSecond),
  };
}

async function runBatch(input, out, workers, pairs) {
  const words = [CLI, 'batch', input, '--out', out, '--date', DATE, '--workers', String(workers)];
  const start = performance.now();
  const child = spawn(process.execPath, words, { stdio: 'ignore' });
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, measureTree(child.pid).peakMb);
  }, 250);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`visavis batch ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true });
  return { seconds: round(seconds), reportsPerSecond: round(pairs / seconds), rssMb: round(peakMb) };
}

export function* pairLines(pairs) {
  for (let index = 0; index < pairs; index++) {
    const pair = samplePair(index);
    const { responses } = pair.employee;
    const items = Object.keys(responses);
    // Another answer in every pair, so that no two reports are the same but for the names.
    responses[items[index % items.length]] = 1 + (index % 5);
    yield `${JSON.stringify({ id: `pair-${index}`, ...pair })}\n`;
  }
}
