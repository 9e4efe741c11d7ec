import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openThreadPool } from '../../src/workers/thread-pool.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();

test.each([
  { deaths: 0, outcomes: ['a', 'b', 'c'] },
  { deaths: 1, outcomes: ['a', 'b', 'c'] },
  { deaths: 4, outcomes: ['a', 'b', 'c'] },
  { deaths: 1_000, outcomes: ['lost', 'lost', 'lost'] },
])('nothing waits for ever when $deaths threads die while they start', async ({ deaths, outcomes }) => {
  const file = path.join(temporaryFolder(), 'left');
  writeFileSync(file, String(deaths));
  const pool = openThreadPool<string, string>({
    threads: 1,
    file: pathToFileURL(path.resolve('test/fixtures/workers/starts-late.mjs')),
    name: 'work',
    workerData: { file },
    whenLost: () => 'lost',
  });
  try {
    expect(await Promise.all(['a', 'b', 'c'].map((task) => pool.run(task)))).toEqual(outcomes);
    const left = Number(readFileSync(file, 'utf8'));
    if (outcomes.includes('lost')) expect(deaths - left).toBeLessThan(20);
    else expect(left).toBe(0);
  } finally {
    await pool.close();
  }
});
