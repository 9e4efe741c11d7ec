import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';

/** In braces, so that a Redis Cluster keeps all keys in one slot. Access rules name it: see docs/operations.md. */
export const PREFIX = '{visavis}';

/**
 * Whatever nobody renews ends after this time: what a client left behind that was killed, and the queue
 * itself once its last client and worker are gone. Longer than any outage that is waited for without loss.
 */
export const LIFETIME_MS = 15 * 60_000;

/** Often enough that a few renewals may fail. */
export const RENEWAL_MS = 60_000;

export function keyPrefix(queue: string): string {
  return `${PREFIX}:${queue}`;
}

/** These BullMQ ends itself: to keep them would keep it from looking for lost workers. */
const ENDING_BY_THEMSELVES: ReadonlySet<string> = new Set(['stalled-check', 'limiter']);

/** Lets the queue's own keys, and those of these jobs, live on for another while. */
export async function renewKeys(redis: Redis, queue: Queue, jobs: readonly string[] = []): Promise<void> {
  const lasting = Object.keys(queue.keys).filter((key) => !ENDING_BY_THEMSELVES.has(key));
  const keys = [...lasting, ...jobs].map((key) => queue.toKey(key));
  await Promise.all(keys.map((key) => redis.pexpire(key, LIFETIME_MS)));
}
