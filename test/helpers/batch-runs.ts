import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { DeliveredEntry, ManifestEntry, RefusedEntry } from '../../src/batch/manifest-entry.js';
import { goodPair, type LoosePair } from './bad-pairs.js';
import { CLI, type CliRun, runCli } from './run-cli.js';

export const DATE = '2026-10-12';

/** Long for what tests let a busy machine do; a batch that hangs is ended, and the test shows what it had said. */
export const BATCH_MS = 250_000;

/** Pairs that differ in one name each; `change` may bend them further. */
export function somePairs(count: number, change: (pair: LoosePair, index: number) => void = () => {}) {
  return Array.from({ length: count }, (_, index) => {
    const pair = goodPair();
    pair.employee.respondent = { name: `Employee ${index}` };
    change(pair, index);
    return { id: `pair-${index}`, ...pair };
  });
}

/** Writes lines as they are when they are text or bytes, and everything else as JSON. */
export function writeLines(folder: string, lines: readonly unknown[], name = 'pairs.ndjson'): string {
  const file = path.join(folder, name);
  const chunks = lines.flatMap((line) => [
    Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
    Buffer.from('\n'),
  ]);
  writeFileSync(file, Buffer.concat(chunks));
  return file;
}

export function runBatch(pairs: string, out: string, words: readonly string[] = []): Promise<CliRun> {
  return runCli(['batch', pairs, '--out', out, '--date', DATE, '--workers', '2', ...words], {
    endsWithin: BATCH_MS,
  });
}

export interface RunningBatch {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

export function startBatch(pairs: string, out: string): RunningBatch {
  const words = ['batch', pairs, '--out', out, '--date', DATE, '--workers', '2'];
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = Promise.all([text(child.stderr), once(child, 'close')]).then(([stderr, [code]]) => ({
    code: code as number | null,
    stderr,
  }));
  return { child, ended };
}

/** Waits until a running batch has recorded this many pairs. */
export async function untilRecorded(folder: string, count: number): Promise<void> {
  const journal = path.join(folder, '.manifest.part');
  for (;;) {
    const recorded = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0;
    if (recorded >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function readManifest(folder: string): ManifestEntry[] {
  const lines = readFileSync(path.join(folder, 'manifest.ndjson'), 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error('The manifest does not end in a line feed');
  return lines.map((line) => JSON.parse(line));
}

export function delivered(entries: readonly ManifestEntry[]): DeliveredEntry[] {
  return entries.filter((entry) => 'file' in entry);
}

export function refused(entries: readonly ManifestEntry[]): RefusedEntry[] {
  return entries.filter((entry) => 'problem' in entry);
}

export function reportsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
}

export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
