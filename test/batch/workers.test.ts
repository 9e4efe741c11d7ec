import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MARK } from '../helpers/bad-pairs.js';
import { DATE, delivered, readManifest, refused, somePairs, writeLines } from '../helpers/batch-runs.js';
import { mistakeInThreads } from '../helpers/mistake-in-threads.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

describe('a worker thread that', () => {
  test.each([
    { why: 'ends', whenBad: 'process.exit(5)' },
    { why: 'runs out of memory', whenBad: 'for (const all = []; ; ) all.push(new Array(100_000).fill({}))' },
    {
      why: 'meets a bug outside every promise',
      whenBad: `queueMicrotask(() => { throw new EvalError('${MARK}') })`,
    },
    {
      why: 'meets a bug in a report',
      whenBad: `const { parse } = JSON;
        JSON.parse = () => {
          JSON.parse = parse;
          const pair = parse(text);
          const get = () => { throw new RangeError('${MARK}'); };
          return { ...pair, manager: Object.defineProperty(pair.manager, 'responses', { get, enumerable: true }) };
        }`,
    },
  ])('$why costs its own pair, and the others get their reports', async ({ whenBad }) => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const pairs = somePairs(7).map((pair, index) => (index === 3 ? { ...pair, id: 'bad' } : pair));
    const words = ['batch', writeLines(folder, pairs), '--out', out, '--date', DATE, '--workers', '2'];
    const run = await runCli(words, { nodeArguments: mistakeInThreads(temporaryFolder(), whenBad) });
    expect(run.code).toBe(3);

    const entries = readManifest(out);
    expect(refused(entries)).toEqual([
      {
        line: 4,
        id: 'bad',
        problem: { code: 'bug', detail: expect.stringMatching(/^A mistake in this program \(\w+\)/) },
      },
    ]);
    expect(delivered(entries).map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7]);
    expect(run.stderr).toMatch(
      /^visavis: a mistake in this program \(\w+\) at line 4; the other pairs go on\./,
    );
    expect(run.stderr).not.toContain(MARK);
  });
});
