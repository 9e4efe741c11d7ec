import { Queue } from 'bullmq';
import type { OpenQueue } from './open-queue.js';
import { PREFIX } from './queue-keys.js';

/** What goes on in the queue of one release and key. All but the workers count chunks of pairs. */
export interface QueueStatus {
  /** Worker processes that are connected. */
  readonly workers: number;
  readonly waiting: number;
  /** With a worker now. */
  readonly active: number;
  /** To be tried again after a fault. */
  readonly delayed: number;
  /** Given up, and not yet read by who asked. */
  readonly failed: number;
}

export async function readStatus(queue: Queue): Promise<QueueStatus> {
  const [workers, counts] = await Promise.all([
    queue.getWorkersCount(),
    queue.getJobCounts('wait', 'active', 'delayed', 'failed'),
  ]);
  const { wait: waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { workers, waiting, active, delayed, failed };
}

/** For somebody who only looks. */
export async function queueStatus({ redis, name }: OpenQueue): Promise<QueueStatus> {
  // A look leaves no key behind that nobody would renew.
  const queue = new Queue(name, { connection: redis, prefix: PREFIX, skipMetasUpdate: true });
  queue.on('error', () => {});
  try {
    return await readStatus(queue);
  } finally {
    await queue.close();
  }
}
