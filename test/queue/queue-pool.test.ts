import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PairResult } from '../../src/batch/pair-result.js';
import type { ChunkJobs } from '../../src/queue/chunk-jobs.js';
import { openQueuePool } from '../../src/queue/queue-pool.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

const line = (word: string): Uint8Array => Buffer.from(JSON.stringify({ id: word }));
const wordOf = (bytes: Uint8Array): string => JSON.parse(Buffer.from(bytes).toString()).id;

/** A queue whose workers answer with the pair's word, unless told otherwise, and note what they were asked. */
function answering(answer: (word: string, alone: boolean) => PairResult['kind'] | 'takes the worker down') {
  const asked: string[][] = [];
  const jobs: ChunkJobs = {
    async run(_id, { pairs }) {
      const words = pairs.map(wordOf);
      asked.push(words);
      const kinds = words.map((word) => answer(word, words.length === 1));
      if (kinds.includes('takes the worker down')) return undefined;
      return words.map((id, index): PairResult => {
        if (kinds[index] === 'rendered') return { kind: 'rendered', id, report: Buffer.from(id) };
        return { kind: 'bug', id, bug: { errorName: 'RangeError', frames: [] } };
      });
    },
    workers: async () => 1,
    close: async () => {},
  };
  return { asked, jobs };
}

async function runAll(jobs: ChunkJobs, words: readonly string[]) {
  const folder = temporaryFolder();
  const setup = { folder, defaults: { date: '2026-10-12' }, seal: { key: 'k', made: 'm' } };
  const pool = openQueuePool(jobs, setup);
  const outcomes = await Promise.all(
    words.map((word, index) => pool.run({ line: index + 1, bytes: line(word) })),
  );
  return { kinds: outcomes.map(({ kind }) => kind), outcomes, files: readdirSync(folder).sort() };
}

test('a pair that met a fault goes once more, alone', async () => {
  const { asked, jobs } = answering((word, alone) => (word === 'b' && !alone ? 'bug' : 'rendered'));
  const { kinds } = await runAll(jobs, ['a', 'b', 'c']);
  expect(asked).toEqual([['a', 'b', 'c'], ['b']]);
  expect(kinds).toEqual(['made', 'made', 'made']);
});

test('a pair that takes workers down is given up alone, and the rest is delivered', async () => {
  const { asked, jobs } = answering((word) => (word === 'b' ? 'takes the worker down' : 'rendered'));
  const { kinds, outcomes, files } = await runAll(jobs, ['a', 'b', 'c']);
  expect(asked).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
  expect(kinds).toEqual(['made', 'bug', 'made']);
  expect(outcomes[1]).toMatchObject({ entry: { line: 2, id: 'b', problem: { code: 'bug' } } });
  expect(files.map((name) => name.slice(0, 6))).toEqual(['000001', '000003']);
});

test('the same chunk has the same name, another folder or line another one', async () => {
  const ids: string[] = [];
  const jobs: ChunkJobs = {
    async run(id, { pairs }) {
      ids.push(id);
      return pairs.map((): PairResult => ({ kind: 'rendered', report: Buffer.from('pdf') }));
    },
    workers: async () => 1,
    close: async () => {},
  };
  const run = (key: string, word: string) =>
    openQueuePool(jobs, {
      folder: temporaryFolder(),
      defaults: { date: '2026-10-12' },
      seal: { key, made: 'm' },
    }).run({ line: 1, bytes: line(word) });
  await run('k', 'a');
  await run('k', 'a');
  await run('another', 'a');
  await run('k', 'b');
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe(ids[1]);
});
