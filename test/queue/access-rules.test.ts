import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePairs, writeLines } from '../helpers/batch-runs.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { redisWords } from '../helpers/deploy-files.js';
import { runQueueBatch, runStatus, startWorker, stopWorker } from '../helpers/queue-runs.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const program = toolOrReason('redis-server', 'redis-server', 'the access rules of deploy/compose.yaml');
const temporaryFolder = temporaryFolders();
const PASSWORD = 'a-password-of-the-test';

describe.skipIf(program === undefined)('with the access rules that ship', { timeout: 300_000 }, () => {
  let redis: TestRedis;
  let user: Redis;
  beforeAll(async () => {
    redis = await startRedis(program ?? '', temporaryFolder(), redisWords(PASSWORD), `visavis:${PASSWORD}@`);
    user = redis.client;
  });
  afterAll(() => redis.stop());

  test('a batch gets its reports, and a look into the queue its numbers', async () => {
    const env = { VISAVIS_QUEUE_PASSWORD: PASSWORD };
    const url = redis.url.replace('//', '//visavis@');
    const folder = temporaryFolder();
    const worker = await startWorker(url, { env, words: ['--metrics-port', '0'] });
    const run = await runQueueBatch(writeLines(folder, somePairs(2)), path.join(folder, 'out'), url, [], env);
    expect(run.stderr).toContain('Wrote 2 reports');
    const status = await runStatus(url, ['--json'], env);
    expect(JSON.parse(status.stdout)).toEqual({ workers: 1, waiting: 0, active: 0, delayed: 0, failed: 0 });
    expect((await runStatus(url, [], env)).stdout).toMatch(/^workers {2}1\nwaiting {2}0\n/);

    const metricsUrl = /http:\S+/.exec(worker.told())?.[0] ?? '';
    const metrics = await (await fetch(metricsUrl)).text();
    for (const line of [
      'visavis_worker_pairs_total{outcome="rendered"} 2',
      'visavis_worker_chunk_duration_seconds_count 1',
      'visavis_queue_chunks{state="waiting"} 0',
      'visavis_queue_workers 1',
    ]) {
      expect(metrics).toContain(`${line}\n`);
    }
    expect((await fetch(new URL('/livez', metricsUrl))).status).toBe(200);
    expect((await fetch(new URL('/readyz', metricsUrl))).status).toBe(200);
    const { code } = await stopWorker(worker);
    expect(code).toBe(0);
  });

  test.each([
    { why: 'other keys', refused: () => user.get('other'), says: 'NOPERM' },
    { why: 'all keys', refused: () => user.keys('*'), says: 'NOPERM' },
    { why: 'the configuration', refused: () => user.config('GET', 'dir'), says: 'NOPERM' },
    { why: 'a dump', refused: () => user.save(), says: 'NOPERM' },
    {
      why: 'anything, as nobody',
      refused: async () => {
        const nobody = new Redis(redis.port, '127.0.0.1', { enableReadyCheck: false });
        nobody.on('error', () => {});
        try {
          return await nobody.get('{visavis}:any');
        } finally {
          nobody.disconnect();
        }
      },
      says: 'NOAUTH',
    },
  ])('nobody reaches $why', async ({ refused, says }) => {
    await expect(refused()).rejects.toThrow(says);
  });

  test('a worker with a wrong password does not start, and says why', async () => {
    const url = redis.url.replace('//', '//visavis@');
    const { code, stderr } = await (await startWorker(url, { env: { VISAVIS_QUEUE_PASSWORD: 'wrong' } }))
      .ended;
    expect(stderr).toContain('WRONGPASS. [queue-not-reachable]');
    expect(code).toBe(3);
  });
});
