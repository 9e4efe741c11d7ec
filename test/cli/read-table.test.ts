import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../src/cli/read-table.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const newFolder = temporaryFolders();

async function sizeRead(file: string, maxBytes?: number): Promise<number> {
  let size = 0;
  for await (const chunk of readTable(file, maxBytes)) size += chunk.length;
  return size;
}

test('a table is read up to the limit and not beyond', async () => {
  const file = path.join(newFolder(), 'a.csv');
  writeFileSync(file, 'x'.repeat(1000));
  expect(await sizeRead(file, 1000)).toBe(1000);
  await expect(sizeRead(file, 999)).rejects.toMatchObject({ code: 'invalid-table' });
});

test('200 MB are refused before anything is read', async () => {
  const file = path.join(newFolder(), 'a.csv');
  writeFileSync(file, 'not a table at all');
  truncateSync(file, 200_000_000);
  await expect(readTable(file).next()).rejects.toMatchObject({
    code: 'invalid-table',
    message: expect.stringContaining('larger than 160 MB'),
  });
});

test.runIf(process.platform === 'linux')('what does not tell its size is counted on the way', async () => {
  // The kernel says 0 bytes of this file, as of a pipe.
  await expect(sizeRead('/proc/self/maps', 100)).rejects.toMatchObject({ code: 'invalid-table' });
});

test('a file that is not there is a problem with the file', async () => {
  await expect(sizeRead('nowhere.csv')).rejects.toMatchObject({ code: 'file-not-readable' });
});
