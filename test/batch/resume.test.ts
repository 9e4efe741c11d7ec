import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  delivered,
  readManifest,
  refused,
  reportsIn,
  runBatch,
  sha256,
  somePairs,
  startBatch,
  untilRecorded,
  writeLines,
} from '../helpers/batch-runs.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

/** Enough that a batch is still busy once its first pairs are recorded. */
const MANY = 40;

function kept(stderr: string): number {
  return Number(/^(\d+) reports? of an earlier run/m.exec(stderr)?.[1] ?? 0);
}

function writtenAt(out: string): Map<string, number> {
  return new Map(reportsIn(out).map((name) => [name, statSync(path.join(out, name)).mtimeMs]));
}

describe('a second run', () => {
  test('makes only what is missing', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const pairs = somePairs(6);
    const bad = pairs.with(3, { ...pairs[3], manager: 'nothing' } as never);
    const first = await runBatch(writeLines(folder, bad), out);
    expect(first.code).toBe(3);
    const before = writtenAt(out);

    const [gone = '', damaged = ''] = reportsIn(out);
    rmSync(path.join(out, gone));
    truncateSync(path.join(out, damaged), 1000);
    const second = await runBatch(writeLines(folder, pairs), out);
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/^Wrote 3 reports/);
    expect(kept(second.stderr)).toBe(3);

    const entries = readManifest(out);
    expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { file, digest } of delivered(entries)) expect(sha256(path.join(out, file))).toBe(digest);
    const after = writtenAt(out);
    const untouched = [...before].filter(([name, time]) => after.get(name) === time);
    expect(untouched).toHaveLength(3);
  });

  test.each([
    { why: 'another day', words: ['--date', '2026-10-13'] },
    { why: 'another language', words: ['--locale', 'en'] },
  ])('makes everything again for $why', async ({ words }) => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const input = writeLines(folder, somePairs(2));
    await runBatch(input, out);
    const second = await runBatch(input, out, words);
    expect(second.stderr).toMatch(/^Wrote 2 reports/);
    expect(kept(second.stderr)).toBe(0);
  });

  test('does not believe a manifest without the key it was made with', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const input = writeLines(folder, somePairs(1));
    await runBatch(input, out);
    rmSync(path.join(out, '.visavis-batch.json'));
    expect((await runBatch(input, out)).stderr).toMatch(/^Wrote 1 report /);
  });
});

describe('a batch that is killed', () => {
  test('goes on with what it had recorded', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const input = writeLines(folder, somePairs(MANY));
    const { child, ended } = startBatch(input, out);
    await untilRecorded(out, 4);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(path.join(out, 'manifest.ndjson'))).toBe(false);
    // What a kill may leave behind: half a report, and half a line.
    writeFileSync(path.join(out, '.000079.tmp'), '%PDF-');
    writeFileSync(path.join(out, '.manifest.part'), '{"line":79,"fi', { flag: 'a' });

    const second = await runBatch(input, out);
    expect(second.code).toBe(0);
    expect(kept(second.stderr)).toBeGreaterThanOrEqual(4);
    expect(delivered(readManifest(out))).toHaveLength(MANY);
    expect(reportsIn(out)).toHaveLength(MANY);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp') || name.includes('.part'))).toEqual([]);
  });

  test('twice loses nothing of the first time', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const input = writeLines(folder, somePairs(MANY));
    for (const count of [6, 2]) {
      const { child, ended } = startBatch(input, out);
      await untilRecorded(out, count);
      child.kill('SIGKILL');
      await ended;
    }
    expect(kept((await runBatch(input, out)).stderr)).toBeGreaterThanOrEqual(6);
  });
});

describe('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends in order on %s, and the next run goes on',
    async (signal) => {
      const folder = temporaryFolder();
      const out = path.join(folder, 'out');
      const input = writeLines(folder, somePairs(MANY));
      const { child, ended } = startBatch(input, out);
      await untilRecorded(out, 4);
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code).toBe(130);
      expect(stderr).toContain('The same command goes on from here.');

      const entries = readManifest(out);
      expect(refused(entries)).toEqual([]);
      expect(entries.length).toBeGreaterThanOrEqual(4);
      expect(entries.length).toBeLessThan(MANY);
      for (const { file, digest } of delivered(entries)) expect(sha256(path.join(out, file))).toBe(digest);
      expect(reportsIn(out)).toEqual(delivered(entries).map(({ file }) => file));
      expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);

      const second = await runBatch(input, out);
      expect(second.code).toBe(0);
      expect(kept(second.stderr)).toBe(entries.length);
      expect(delivered(readManifest(out))).toHaveLength(MANY);
    },
  );
});
