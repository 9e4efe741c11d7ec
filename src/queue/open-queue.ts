import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { releaseDigest } from '../batch/release-digest.js';
import { type ChunkStore, createChunkStore } from './chunk-store.js';
import { openRedis } from './open-redis.js';
import { KEY_VARIABLE, parseQueueSecret, queueName } from './queue-secret.js';

/** Long enough to say goodbye to a Redis that is there. */
const FAREWELL_MS = 2_000;

export interface OpenQueue {
  readonly redis: Redis;
  readonly name: string;
  readonly store: ChunkStore;
  /** @param farewell what Redis should still hear; cut off when it is away */
  close(farewell?: () => Promise<void>): Promise<void>;
}

/**
 * Opens the queue of this release and of the key in the environment.
 *
 * @throws Problem when there is no key, or Redis cannot be reached
 */
export async function openQueue(url: URL, environment: NodeJS.ProcessEnv): Promise<OpenQueue> {
  const secret = parseQueueSecret(environment[KEY_VARIABLE]);
  const name = queueName(secret, releaseDigest());
  const { redis, disconnect } = await openRedis({ url, password: environment.VISAVIS_QUEUE_PASSWORD });
  return {
    redis,
    name,
    store: createChunkStore(redis, name, secret),
    async close(farewell = async () => {}) {
      const over = new AbortController();
      await Promise.race([
        farewell().catch(() => {}),
        delay(FAREWELL_MS, undefined, { signal: over.signal }).catch(() => {}),
      ]);
      over.abort();
      disconnect();
    },
  };
}
