import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  delivered,
  readManifest,
  refused,
  runBatch,
  sha256,
  somePairs,
  startBatch,
  untilRecorded,
  writeLines,
} from '../helpers/batch-runs.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { freePort } from '../helpers/free-port.js';
import { mistakeInThreads } from '../helpers/mistake-in-threads.js';
import { runQueueBatch, startQueueBatch, startWorker, stopWorker } from '../helpers/queue-runs.js';
import { startRedis, type TestRedis } from '../helpers/redis.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const program = toolOrReason('redis-server', 'redis-server', 'batches through a queue');
const temporaryFolder = temporaryFolders();

/** Log lines of a worker that name this event. */
function events(stderr: string, event: string): Record<string, unknown>[] {
  const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line)).filter((line) => line.event === event);
}

describe.skipIf(program === undefined)('a batch through a queue', { timeout: 300_000 }, () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis(program ?? '', temporaryFolder());
  });
  afterAll(() => redis.stop());

  test('gives the bytes of a batch on one machine, and leaves nothing that does not end', async () => {
    const folder = temporaryFolder();
    const good = somePairs(3);
    const bad = somePairs(1, (pair) => {
      pair.employee.consent.sharedReport = false;
    });
    const pairs = writeLines(folder, [
      good[0],
      ...bad,
      '{',
      good[1],
      `{"id":"${'x'.repeat(70_000)}"}`,
      good[2],
    ]);
    const worker = await startWorker(redis.url);
    const [here, there] = [path.join(folder, 'here.zip'), path.join(folder, 'there.zip')];
    expect(await runBatch(pairs, here)).toMatchObject({ code: 3 });
    const run = await runQueueBatch(pairs, there, redis.url);
    expect(run).toMatchObject({ code: 3, stderr: expect.stringContaining('Wrote 3 reports') });
    expect(sha256(there)).toBe(sha256(here));

    const { code, stderr } = await stopWorker(worker);
    expect(code).toBe(0);
    // One chunk, one attempt: what is refused is not tried again.
    expect(events(stderr, 'chunk-done')).toMatchObject([{ rendered: 3, refused: 2, bug: 0 }]);
    expect(events(stderr, 'chunk-failed')).toEqual([]);

    const keys = await redis.client.keys('*');
    expect(keys.filter((key) => /:(?:task|results|chunk-)/.test(key))).toEqual([]);
    const lives = await Promise.all(keys.map((key) => redis.client.pttl(key)));
    expect(Math.min(...lives)).toBeGreaterThan(0);
  });

  test('ends what was begun on one machine', async () => {
    const folder = temporaryFolder();
    const pairs = writeLines(folder, somePairs(40));
    const out = path.join(folder, 'out');
    const begun = startBatch(pairs, out);
    await untilRecorded(out, 2);
    begun.child.kill('SIGINT');
    await begun.ended;
    const before = delivered(readManifest(out));
    expect(before.length).toBeLessThan(40);

    const worker = await startWorker(redis.url, { words: ['--concurrency', '2'] });
    const run = await runQueueBatch(pairs, out, redis.url);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`${before.length} reports of an earlier run were kept.`);
    expect(delivered(readManifest(out))).toHaveLength(40);
    await stopWorker(worker);
  });

  test('gives the same pair a report at every line it stands at', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const lines = Array.from({ length: 40 }, () => somePairs(1)[0]);
    const worker = await startWorker(redis.url);
    const run = await runQueueBatch(writeLines(folder, lines), out, redis.url);
    await stopWorker(worker);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('Wrote 40 reports') });
    expect(delivered(readManifest(out)).map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
  });

  test.each([
    { why: 'passes', once: true, attempts: 0 },
    { why: 'stays', once: false, attempts: 2 },
  ])('tries a pair again after a fault that $why', async ({ once: passes, attempts }) => {
    const folder = temporaryFolder();
    const flag = JSON.stringify(path.join(folder, 'met'));
    const whenBad = passes
      ? `if (!existsSync(${flag})) { writeFileSync(${flag}, ''); process.exit(5); }`
      : 'process.exit(5)';
    const worker = await startWorker(redis.url, { nodeArguments: mistakeInThreads(folder, whenBad) });
    const pairs = somePairs(3).map((pair, index) => (index === 1 ? { ...pair, id: 'bad' } : pair));
    const out = path.join(folder, 'out');
    const run = await runQueueBatch(writeLines(folder, pairs), out, redis.url);
    const { stderr } = await stopWorker(worker);

    expect(run.code).toBe(passes ? 0 : 3);
    expect(delivered(readManifest(out)).map(({ line }) => line)).toEqual(passes ? [1, 2, 3] : [1, 3]);
    expect(refused(readManifest(out))).toMatchObject(
      passes ? [] : [{ line: 2, id: 'bad', problem: { code: 'bug' } }],
    );
    expect(events(stderr, 'chunk-failed').map(({ errorName }) => errorName)).toEqual(
      Array.from({ length: attempts }, () => 'PairFault'),
    );
  });

  test('ends with the reason when Redis has no more room', async () => {
    const folder = temporaryFolder();
    await redis.client.config('SET', 'maxmemory', '1');
    const run = await runQueueBatch(writeLines(folder, somePairs(1)), path.join(folder, 'out'), redis.url);
    await redis.client.config('SET', 'maxmemory', '0');
    expect(run).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('The queue refused a command: OOM. [queue-not-reachable]'),
    });
  });

  test('a worker that is asked to stop does not wait for a Redis that is away', async () => {
    const gone = await startRedis(program ?? '', temporaryFolder());
    const worker = await startWorker(gone.url);
    await gone.stop();
    const { code, stderr } = await stopWorker(worker);
    expect(code).toBe(0);
    expect(events(stderr, 'worker-stopped')).toHaveLength(1);
  });

  test('waits for a worker with its own key, and says so', async () => {
    const folder = temporaryFolder();
    const other = await startWorker(redis.url, {
      env: { VISAVIS_QUEUE_KEY: Buffer.alloc(32, 'another').toString('base64') },
    });
    const batch = startQueueBatch(writeLines(folder, somePairs(1)), path.join(folder, 'out'), redis.url);
    const [told] = await once(batch.stderr, 'data');
    expect(String(told)).toContain('no worker with this release and this key');
    const worker = await startWorker(redis.url);
    const [code] = await once(batch, 'close');
    expect(code).toBe(0);
    const [{ stderr }] = await Promise.all([stopWorker(other), stopWorker(worker)]);
    expect(events(stderr, 'chunk-done')).toEqual([]);
  });
});

describe('what cannot begin', () => {
  const words = (port: number) => ['worker', '--queue', `redis://user:hidden@127.0.0.1:${port}`];

  test.each([
    { why: 'without a key', env: { VISAVIS_QUEUE_KEY: '' }, code: 'queue-key-unusable' },
    { why: 'without a Redis', env: { VISAVIS_QUEUE_KEY: 'A'.repeat(43) }, code: 'queue-not-reachable' },
  ])('a worker $why', async ({ env, code }) => {
    const run = await runCli(words(await freePort()), { env });
    expect(run.stderr).toContain(`[${code}]`);
    expect(run.stderr).not.toContain('hidden');
    expect(run.code).toBe(3);
  });

  test('a worker for something that is no queue', async () => {
    const run = await runCli(['worker', '--queue', 'https://example.org']);
    expect(run.stderr).toContain('It must be an address such as redis://127.0.0.1:6379.');
    expect(run.code).toBe(2);
  });
});
