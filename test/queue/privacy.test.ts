import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { MARK } from '../helpers/bad-pairs.js';
import { delivered, readManifest, somePairs, writeLines } from '../helpers/batch-runs.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { QUEUE_KEY, startQueueBatch, startWorker, stopWorker } from '../helpers/queue-runs.js';
import { startRedis } from '../helpers/redis.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const program = toolOrReason('redis-server', 'redis-server', 'what Redis gets to see of a pair');
const temporaryFolder = temporaryFolders();

async function untilSome(
  client: { keys(pattern: string): Promise<string[]> },
  pattern: string,
): Promise<void> {
  while ((await client.keys(pattern)).length === 0) await delay(20);
}

test.skipIf(program === undefined)(
  'neither a dump of Redis nor what it is told has a name or an answer in it',
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    const redis = await startRedis(program ?? '', folder);
    const { client } = redis;
    const dump = async (): Promise<Buffer> => {
      await client.save();
      return readFileSync(path.join(folder, 'dump.rdb'));
    };
    const told: string[] = [];
    const monitor = await client.monitor();
    monitor.on('monitor', (_time, words: string[]) => told.push(words.join(' ')));

    const marked = somePairs(4, (pair, index) => {
      pair.employee.respondent = { name: `${MARK} Employee ${index}`, id: `${MARK}-${index}` };
      pair.manager.respondent = { name: `${MARK} Manager ${index}` };
      pair.employee.open = { 'going-well': `${MARK} goes well` };
      // One that is refused, so that problems pass through too.
      if (index === 3) pair.employee.responses[`${MARK} said`] = 3;
    }).map((pair) => ({ ...pair, id: `${MARK}-${pair.id}` }));
    const out = path.join(folder, 'out');
    const batch = startQueueBatch(writeLines(folder, marked), out, redis.url);
    await untilSome(client, '*:task:*');
    const asked = await dump();

    batch.kill('SIGSTOP');
    const worker = await startWorker(redis.url);
    await untilSome(client, '*:results:*');
    const answered = await dump();
    batch.kill('SIGCONT');
    await once(batch, 'close');
    expect(delivered(readManifest(out))).toHaveLength(3);
    const { stderr } = await stopWorker(worker);

    // That a mark would be found, were it there, and that the dumps hold what they should.
    await client.set('control', `${MARK} in the clear`);
    expect((await dump()).includes(MARK)).toBe(true);
    expect(told.join('\n')).toContain(MARK);
    expect(asked.includes(':task:')).toBe(true);
    expect(answered.includes(':results:')).toBe(true);
    expect(answered.length).toBeGreaterThan(3 * 20_000);

    const words = [MARK, 'going-well', 'listening-self-1', 'respondent', '%PDF', QUEUE_KEY];
    const seen = told.filter((line) => !line.startsWith('set control')).join('\n');
    for (const word of words) {
      expect(asked.includes(word)).toBe(false);
      expect(answered.includes(word)).toBe(false);
      expect(seen).not.toContain(word);
      expect(stderr).not.toContain(word);
    }
    monitor.disconnect();
    await redis.stop();
  },
);
