import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWholeFile } from '../../src/cli/write-file.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

/** What a full disk looks like from here: half of the content, then an error. */
async function* halfAReport(): AsyncGenerator<string> {
  yield 'half';
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}

test('a file that cannot be written whole leaves what was there, and no half beside it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'report.pdf');
  writeFileSync(file, 'old');

  await expect(writeWholeFile(file, halfAReport() as unknown as string)).rejects.toMatchObject({
    code: 'file-not-writable',
    message: `${file} cannot be written: the disk is full.`,
  });
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('writers of the same file do not meet: one of them wins whole', async () => {
  const file = path.join(temporaryFolder(), 'report.pdf');
  const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
  await Promise.all(texts.map((text) => writeWholeFile(file, text)));
  expect(texts).toContain(readFileSync(file, 'utf8'));
});
