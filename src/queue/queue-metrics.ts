import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueStatus } from './queue-status.js';
import type { ChunkCounts } from './work-chunk.js';

export interface QueueMetrics {
  /** Counts a chunk that this worker has done. */
  chunkDone(counts: ChunkCounts, durationMs: number): void;
  /** Counts a chunk that goes back to the queue. */
  chunkFailed(): void;
  /** All metrics in the text format of Prometheus. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** From one report to a chunk on a machine that has much else to do, in seconds. */
const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/**
 * What a worker tells of itself and of the queue, which every worker sees alike.
 *
 * @param readStatus undefined while Redis is away: then the queue is left out, rather than told as empty
 */
export function createQueueMetrics(readStatus: () => Promise<QueueStatus | undefined>): QueueMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const pairs = new Counter({
    name: 'visavis_worker_pairs_total',
    help: 'Pairs this worker has worked on, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'visavis_worker_chunk_duration_seconds',
    help: 'Time from taking a chunk of pairs to leaving its results.',
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: 'visavis_worker_chunk_failures_total',
    help: 'Chunks that this worker gave back, to be tried again.',
    registers,
  });
  const chunks = new Gauge({
    name: 'visavis_queue_chunks',
    help: 'Chunks of pairs in the queue, by state.',
    labelNames: ['state'],
    registers,
  });
  const workers = new Gauge({
    name: 'visavis_queue_workers',
    help: 'Worker processes connected to the queue.',
    registers,
  });

  return {
    chunkDone(counts, durationMs) {
      for (const [outcome, count] of Object.entries(counts)) pairs.inc({ outcome }, count);
      durations.observe(durationMs / 1000);
    },
    chunkFailed: () => failures.inc(),
    async read() {
      chunks.reset();
      workers.reset();
      const status = await readStatus();
      if (status !== undefined) {
        const { workers: connected, ...states } = status;
        workers.set(connected);
        for (const [state, count] of Object.entries(states)) chunks.set({ state }, count);
      }
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}
