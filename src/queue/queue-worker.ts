import { setTimeout as delay } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { describeBug } from '../observability/describe-bug.js';
import type { Log } from '../observability/log.js';
import type { OpenQueue } from './open-queue.js';
import { PREFIX, RENEWAL_MS, renewKeys } from './queue-keys.js';
import { createQueueMetrics, type QueueMetrics } from './queue-metrics.js';
import { readStatus } from './queue-status.js';
import { openRenderThreads } from './render-threads.js';
import { workChunk } from './work-chunk.js';

/** How often a chunk may lose its worker before it is given up, and its pairs are tried one by one. */
const MAX_STALLED = 3;
/** How long a worker that was asked to stop waits for a Redis that is away. */
const AWAY_MS = 5_000;
const LOOK_MS = 100;
/** After a failed look into the queue, as while Redis is away. */
const RETRY_MS = 1_000;

export interface QueueWorkerOptions {
  readonly threads: number;
  /** A worker that has been silent for so long has lost its chunks to the others. */
  readonly takeOverMs: number;
  readonly log: Log;
}

export interface QueueWorker {
  readonly metrics: Pick<QueueMetrics, 'read'>;
  /** Takes chunks, and can reach the queue. */
  isReady(): boolean;
  /** Takes no more chunks, and ends those it has; while Redis is away, it leaves them to the others. */
  stop(): Promise<void>;
}

/** The working end of a queue. */
export async function openQueueWorker(
  { redis, name, store }: OpenQueue,
  { threads, takeOverMs, log }: QueueWorkerOptions,
): Promise<QueueWorker> {
  const pool = openRenderThreads(threads);
  const queue = new Queue(name, { connection: redis, prefix: PREFIX });
  queue.on('error', () => {});
  const isConnected = (): boolean => redis.status === 'ready';
  const metrics = createQueueMetrics(async () => (isConnected() ? readStatus(queue) : undefined));

  const worker = new Worker(
    name,
    async ({ id = '', attemptsMade, opts: { attempts = 1 } }) => {
      const start = performance.now();
      const durationMs = (): number => Math.round(performance.now() - start);
      try {
        const counts = await workChunk({ id, mayRetry: attemptsMade + 1 < attempts }, store, pool);
        if (counts === undefined) return;
        metrics.chunkDone(counts, durationMs());
        log('info', 'chunk-done', { ...counts, durationMs: durationMs() });
      } catch (error) {
        const { errorName, frames } = describeBug(error);
        metrics.chunkFailed();
        log('warn', 'chunk-failed', { errorName, frames, durationMs: durationMs() });
        // What Redis and other programs get to read of it.
        throw new Error(errorName);
      }
    },
    {
      connection: redis,
      prefix: PREFIX,
      // Enough that the threads never wait for the way to Redis and back.
      concurrency: Math.max(2, Math.ceil(threads / 2)),
      lockDuration: takeOverMs,
      stalledInterval: takeOverMs,
      maxStalledCount: MAX_STALLED,
      runRetryDelay: RETRY_MS,
    },
  );
  // Outages, and chunks that others have taken over: both pass.
  worker.on('error', (error) => log('warn', 'queue-error', { errorName: describeBug(error).errorName }));
  await worker.waitUntilReady();
  const renewal = setInterval(() => {
    renewKeys(redis, queue).catch(() => {});
  }, RENEWAL_MS);

  let stopping = false;
  return {
    metrics,
    isReady: () => !stopping && isConnected() && worker.isRunning(),
    async stop() {
      stopping = true;
      clearInterval(renewal);
      const over = new AbortController();
      // A pause, because BullMQ cannot cut a close short that it has begun. It fails where a connection is lost
      // meanwhile; then there is nothing more to wait for.
      const paused = worker.pause().catch(() => {});
      await Promise.race([paused, awayFor(AWAY_MS, isConnected, over.signal)]);
      over.abort();
      await worker.close(!isConnected());
      if (isConnected()) await renewKeys(redis, queue);
      await queue.close();
      await pool.close();
    },
  };
}

/** Resolves once there was no connection for so long, or when nobody waits for that any more. */
async function awayFor(ms: number, isConnected: () => boolean, signal: AbortSignal): Promise<void> {
  let connected = performance.now();
  while (!signal.aborted && performance.now() - connected < ms) {
    await delay(LOOK_MS);
    if (isConnected()) connected = performance.now();
  }
}
