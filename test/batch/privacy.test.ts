import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BAD_PAIRS, goodPair, MARK, MARKED_NUMBER, toJson } from '../helpers/bad-pairs.js';
import { readManifest, refused, runBatch, writeLines } from '../helpers/batch-runs.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

test('answers and names are in the reports and nowhere else', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'out');
  const bad = BAD_PAIRS.map(({ bend }, index) => {
    const pair = goodPair();
    bend(pair);
    return toJson({ id: `bad-${index}`, ...pair });
  });
  const good = goodPair();
  good.employee.respondent = { name: `${MARK} Name`, id: `${MARK}-id` };
  good.employee.open = { 'going-well': `${MARK} goes well` };
  const run = await runBatch(writeLines(folder, [good, ...bad, `{"${MARK}": `, { [MARK]: 1 }]), out);
  expect(run.code).toBe(3);

  const entries = readManifest(out);
  expect(entries).toHaveLength(bad.length + 3);
  expect(refused(entries)).toHaveLength(bad.length + 2);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const texts = names
    .filter((name) => !name.endsWith('.pdf'))
    .map((name) => readFileSync(path.join(out, name), 'utf8'));
  const told = [run.stdout, run.stderr, ...names, ...texts].join('\n').toLowerCase();
  // A name of a property that is shaped like an id may be told: it is where the mistake is.
  const withoutPointers = told.replaceAll(`"/${MARK.toLowerCase()}"`, '');
  expect(withoutPointers).not.toContain(MARK.toLowerCase());
  expect(told).not.toContain(String(MARKED_NUMBER));
});

test('an id is in the manifest and in no file name or message', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder, 'out');
  const run = await runBatch(writeLines(folder, [{ id: `${MARK}/../id`, ...goodPair() }]), out);
  expect(readManifest(out)).toMatchObject([{ line: 1, id: `${MARK}/../id` }]);
  expect([run.stdout, run.stderr, ...readdirSync(out)].join('\n')).not.toContain(MARK);
});
