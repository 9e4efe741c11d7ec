import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  DATE,
  delivered,
  readManifest,
  refused,
  reportsIn,
  runBatch,
  sha256,
  somePairs,
  writeLines,
} from '../helpers/batch-runs.js';
import { readPdf } from '../helpers/read-pdf.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

describe('visavis batch', () => {
  test('writes the very bytes of visavis report, whatever the number of workers', async () => {
    const folder = temporaryFolder();
    const pairs = somePairs(5);
    const input = writeLines(folder, pairs);
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    await Promise.all([runBatch(input, one, ['--workers', '1']), runBatch(input, two, ['--workers', '2'])]);
    expect(reportsIn(one)).toHaveLength(5);
    expect(reportsIn(two)).toEqual(reportsIn(one));
    for (const name of reportsIn(one))
      expect(sha256(path.join(two, name))).toBe(sha256(path.join(one, name)));

    const [, , third] = pairs;
    const sheets = ['manager', 'employee'].flatMap((role) => {
      const file = path.join(folder, `${role}.json`);
      writeFileSync(file, JSON.stringify(third?.[role as 'manager' | 'employee']));
      return [`--${role}`, file];
    });
    const single = await runCli(['report', ...sheets, '--date', DATE]);
    const [file = ''] = reportsIn(one).filter((name) => name.startsWith('000003-'));
    expect(single.bytes.equals(readFileSync(path.join(one, file)))).toBe(true);
  });

  test('tells of every line what became of it, and goes on after a bad one', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const [good, twin, swapped, other] = somePairs(4);
    const input = writeLines(folder, [
      good,
      '{"manager": ',
      { ...twin, id: good?.id },
      { id: 'swapped', manager: swapped?.employee, employee: swapped?.manager },
      JSON.stringify(other).replace('"pair-3"', `"${'x'.repeat(70_000)}"`),
      '',
      Buffer.from([0x22, 0xe9, 0x22]),
      '[1]',
      { ...other, id: { no: 'text' } },
      { ...other, id: undefined, locale: 'en' },
      { ...other, edition: 'secret' },
    ]);
    const run = await runBatch(input, out);
    expect(run.code).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(
      /^Wrote 3 reports to .* in .*\n7 pairs were refused: manifest.ndjson tells why, line by line.\n$/,
    );

    const entries = readManifest(out);
    expect(entries.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11]);
    expect(delivered(entries).map(({ line, id }) => [line, id])).toEqual([
      [1, 'pair-0'],
      [3, 'pair-0'],
      [10, undefined],
    ]);
    for (const { file, digest, line } of delivered(entries)) {
      expect(sha256(path.join(out, file))).toBe(digest);
      expect(file).toBe(`${String(line).padStart(6, '0')}-${digest.slice(0, 12)}.pdf`);
    }
    expect(refused(entries).map(({ line, id, problem }) => [line, id, problem.code])).toEqual([
      [2, undefined, 'invalid-json'],
      [4, 'swapped', 'invalid-pair'],
      [5, undefined, 'body-too-large'],
      [7, undefined, 'invalid-json'],
      [8, undefined, 'invalid-request'],
      [9, undefined, 'invalid-request'],
      [11, 'pair-3', 'invalid-request'],
    ]);
    const [, wrong] = refused(entries);
    expect(wrong?.problem.errors).toContainEqual(expect.objectContaining({ pointer: '/manager/role' }));
    expect(readdirSync(out).filter((name) => !name.endsWith('.pdf'))).toEqual([
      '.visavis-batch.json',
      'manifest.ndjson',
    ]);
  });

  test('makes nothing of an empty file, and is done', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const run = await runBatch(writeLines(folder, []), out);
    expect(run.code).toBe(0);
    expect(readManifest(out)).toEqual([]);
  });

  test('takes language and day from the options, where a line says nothing', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const [pair] = somePairs(1);
    const run = await runBatch(writeLines(folder, [pair, { ...pair, locale: 'nl' }]), out, [
      '--locale',
      'en',
    ]);
    expect(run.code).toBe(0);
    const files = reportsIn(out).map((name) => readFileSync(path.join(out, name)));
    const languages = await Promise.all(
      files.map(async (file) => (await readPdf(new Uint8Array(file))).lang?.slice(0, 2)),
    );
    expect(languages).toEqual(['en', 'nl']);
  });

  test.each([
    { why: 'no workers', words: ['--workers', '0'], says: 'from 1 to 256' },
    { why: 'a language without texts', words: ['--locale', 'xx'], says: "option '--locale' must be one of" },
    { why: 'a day that is none', words: ['--date', '2026-02-30'], says: 'day of the calendar' },
  ])('takes $why as wrong usage', async ({ words, says }) => {
    const folder = temporaryFolder();
    const run = await runBatch(writeLines(folder, []), path.join(folder, 'out'), words);
    expect(run.stderr).toContain(says);
    expect(run.code).toBe(2);
  });

  test.each([
    { why: 'pairs that are missing', pairs: 'none.ndjson', out: 'out', code: 'file-not-readable' },
    { why: 'a folder of pairs', pairs: '.', out: 'out', code: 'file-not-readable' },
    {
      why: 'a file where the folder should be',
      pairs: 'pairs.ndjson',
      out: 'pairs.ndjson',
      code: 'file-not-writable',
    },
    {
      why: 'a ZIP file in no folder',
      pairs: 'pairs.ndjson',
      out: '/dev/null/x.zip',
      code: 'file-not-writable',
    },
  ])('refuses $why', async ({ pairs, out, code }) => {
    const folder = temporaryFolder();
    writeLines(folder, somePairs(1));
    const run = await runBatch(path.join(folder, pairs), path.resolve(folder, out));
    expect(run.stderr).toContain(`[${code}]`);
    expect(run.code).toBe(3);
  });
});
