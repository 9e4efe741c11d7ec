import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesByLine, mergeEntries, readEntries, writeEntries } from '../../src/batch/manifest-file.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

const DIGEST = 'ab'.repeat(32);

function entry(line: number, seal = 'x') {
  return { line, file: `00000${line}-abababababab.pdf`, digest: DIGEST, seal };
}

function manifest(...lines: readonly unknown[]): string {
  const file = path.join(temporaryFolder(), 'manifest.ndjson');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('an earlier manifest', () => {
  test.each([
    { why: 'cut off in the last line', last: '{"line":2,"file":"000002-ab' },
    { why: 'leads out of the folder', last: { ...entry(2), file: '../../000002-abababababab.pdf' } },
    { why: 'names a file of somebody else', last: { ...entry(2), file: 'letter.pdf' } },
    { why: 'has no line', last: { file: entry(2).file, digest: DIGEST } },
    { why: 'is null', last: 'null' },
    { why: 'is empty', last: '' },
  ])('is believed up to what $why', async ({ last }) => {
    expect(await all(readEntries(manifest(entry(1), last, entry(3))))).toEqual([entry(1)]);
  });

  test('that is missing knows nothing', async () => {
    expect(await all(readEntries(path.join(temporaryFolder(), 'none')))).toEqual([]);
  });
});

describe('mergeEntries', () => {
  test('lets the newer speak as far as it came', async () => {
    const newer = manifest(entry(1, 'new'), entry(3, 'new'));
    const older = manifest(entry(1), entry(2), entry(3), entry(4));
    expect(await all(mergeEntries([newer, older]))).toEqual([entry(1, 'new'), entry(3, 'new'), entry(4)]);
  });

  test('may be written over one of its sources', async () => {
    const file = manifest(entry(1), entry(2));
    await writeEntries(file, mergeEntries([file]));
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(entry(1))}\n${JSON.stringify(entry(2))}\n`);
  });
});

describe('entriesByLine', () => {
  test('finds what is there and skips what is not asked for', async () => {
    const find = entriesByLine(readEntries(manifest(entry(2), entry(3), entry(5), entry(7))));
    const found: (number | undefined)[] = [];
    for (const line of [1, 2, 4, 5, 6, 7, 8]) found.push((await find(line))?.line);
    expect(found).toEqual([undefined, 2, undefined, 5, undefined, 7, undefined]);
  });
});
