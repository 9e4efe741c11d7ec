import type { Redis } from 'ioredis';
import { pack, unpack } from 'msgpackr';
import type { PairResult } from '../batch/pair-result.js';
import type { PairDefaults } from '../batch/pair-task.js';
import { keyPrefix, LIFETIME_MS } from './queue-keys.js';
import type { QueueSecret } from './queue-secret.js';
import { openMessage, sealMessage } from './sealed-message.js';

/** Some pairs that travel together. */
export interface ChunkTask {
  readonly defaults: PairDefaults;
  /** JSON in UTF-8, untrusted. */
  readonly pairs: readonly Uint8Array[];
}

/** One for every pair, in the same order. */
export type ChunkResults = readonly PairResult[];

/** The sealed part of the queue: what is asked and what comes back. Everything in it ends by itself. */
export interface ChunkStore {
  putTask(id: string, task: ChunkTask): Promise<void>;
  /** Undefined when it was answered already, or given up. */
  task(id: string): Promise<ChunkTask | undefined>;
  /** The task goes as its results come. */
  putResults(id: string, results: ChunkResults): Promise<void>;
  /** What has arrived of these; it is removed as it is taken. */
  takeResults(ids: readonly string[]): Promise<ReadonlyMap<string, ChunkResults>>;
  /** Waited for: not to end yet. */
  renew(ids: readonly string[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export function createChunkStore(redis: Redis, queue: string, secret: QueueSecret): ChunkStore {
  const taskKey = (id: string): string => `${keyPrefix(queue)}:task:${id}`;
  const resultsKey = (id: string): string => `${keyPrefix(queue)}:results:${id}`;
  const seal = (place: string, message: unknown): Buffer => sealMessage(secret, place, pack(message));
  const open = (place: string, sealed: Buffer): unknown => unpack(openMessage(secret, place, sealed));

  return {
    async putTask(id, task) {
      const key = taskKey(id);
      await redis.set(key, seal(key, task), 'PX', LIFETIME_MS);
    },
    async task(id) {
      const key = taskKey(id);
      const sealed = await redis.getBuffer(key);
      return sealed === null ? undefined : (open(key, sealed) as ChunkTask);
    },
    async putResults(id, results) {
      const key = resultsKey(id);
      await redis.set(key, seal(key, results), 'PX', LIFETIME_MS);
      await redis.del(taskKey(id));
    },
    async takeResults(ids) {
      const keys = ids.map(resultsKey);
      const sealed = keys.length > 0 ? await redis.mgetBuffer(keys) : [];
      const arrived = new Map<string, ChunkResults>();
      for (const [index, id] of ids.entries()) {
        const bytes = sealed[index];
        if (bytes) arrived.set(id, open(resultsKey(id), bytes) as ChunkResults);
      }
      if (arrived.size > 0) await redis.del([...arrived.keys()].map(resultsKey));
      return arrived;
    },
    async renew(ids) {
      await Promise.all(ids.map((id) => redis.pexpire(taskKey(id), LIFETIME_MS)));
    },
    async remove(ids) {
      const keys = ids.flatMap((id) => [taskKey(id), resultsKey(id)]);
      if (keys.length > 0) await redis.del(keys);
    },
  };
}
