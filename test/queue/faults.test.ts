import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import {
  delivered,
  readManifest,
  reportsIn,
  runBatch,
  sha256,
  somePairs,
  untilRecorded,
  writeLines,
} from '../helpers/batch-runs.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { startQueueBatch, startWorker, stopWorker } from '../helpers/queue-runs.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const PAIRS = 1000;
const TAKE_OVER_SECONDS = 3;

/** Whether Redis knows of a chunk whose worker fell silent. */
async function wasTakenOver({ client }: TestRedis): Promise<boolean> {
  const [events = ''] = await client.keys('*:events');
  const happened = await client.xrange(events, '-', '+');
  return happened.some(([, words]) => words.includes('stalled'));
}

const program = toolOrReason('redis-server', 'redis-server', 'a queue that loses workers and its Redis');
const temporaryFolder = temporaryFolders();

test.skipIf(program === undefined)(
  'a killed worker, a restarted Redis and a frozen worker cost time, and no report',
  { timeout: 1_200_000 },
  async () => {
    const folder = temporaryFolder();
    const pairs = writeLines(folder, somePairs(PAIRS));
    const [here, there] = [path.join(folder, 'here'), path.join(folder, 'there')];
    expect((await runBatch(pairs, here)).code).toBe(0);

    const redis = await startRedis(program ?? '', folder);
    const words = ['--take-over-after', String(TAKE_OVER_SECONDS)];
    const [killed, frozen, steady] = await Promise.all(
      Array.from({ length: 3 }, () => startWorker(redis.url, { words })),
    );
    if (killed === undefined || frozen === undefined || steady === undefined) throw new Error('No workers');
    const batch = startQueueBatch(pairs, there, redis.url);
    const ended = once(batch, 'close');

    await untilRecorded(there, PAIRS / 10);
    killed.child.kill('SIGKILL');
    // What it had begun is taken over before Redis forgets that it was begun.
    await vi.waitUntil(() => wasTakenOver(redis), { timeout: 60_000, interval: 100 });
    await untilRecorded(there, PAIRS / 4);
    await redis.restart();
    await untilRecorded(there, PAIRS / 2);
    frozen.child.kill('SIGSTOP');
    await delay(3 * TAKE_OVER_SECONDS * 1000);
    frozen.child.kill('SIGCONT');
    const [code] = await ended;

    expect(code).toBe(0);
    const entries = delivered(readManifest(there));
    expect(entries.map(({ line }) => line)).toEqual(Array.from({ length: PAIRS }, (_, index) => index + 1));
    expect(reportsIn(there)).toEqual(reportsIn(here));
    const told = delivered(readManifest(here)).map(({ digest }) => digest);
    expect(entries.map(({ digest }) => digest)).toEqual(told);
    expect(entries.map(({ file }) => sha256(path.join(there, file)))).toEqual(told);

    // The restart emptied Redis, so what it knows is of the freeze.
    expect(await wasTakenOver(redis)).toBe(true);
    const ends = await Promise.all([stopWorker(killed), stopWorker(frozen), stopWorker(steady)]);
    expect(ends.map(({ code: end }) => end)).toEqual([null, 0, 0]);
    await redis.stop();
  },
);
