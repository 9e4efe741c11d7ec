import type { PairResult } from '../batch/pair-result.js';
import type { ThreadPool } from '../workers/thread-pool.js';
import type { ChunkStore } from './chunk-store.js';
import type { RenderTask } from './render-thread.js';

export interface ChunkJob {
  readonly id: string;
  /** Another attempt follows, should this one fail. */
  readonly mayRetry: boolean;
}

/** What a worker did with a chunk: pairs with a report, refused, or met by a fault. */
export interface ChunkCounts {
  readonly rendered: number;
  readonly refused: number;
  readonly bug: number;
}

/** A pair met a fault that may pass. */
export class PairFault extends Error {
  override readonly name = 'PairFault';
}

/**
 * Works on one chunk: opens it, draws its pairs, and leaves the results sealed.
 *
 * @returns undefined when nobody waits for it any more
 * @throws PairFault for a pair that is alone and may be tried again
 */
export async function workChunk(
  { id, mayRetry }: ChunkJob,
  store: ChunkStore,
  threads: ThreadPool<RenderTask, PairResult>,
): Promise<ChunkCounts | undefined> {
  const task = await store.task(id);
  if (task === undefined) return undefined;
  const { defaults } = task;
  const results = await Promise.all(task.pairs.map((bytes) => threads.run({ bytes, defaults })));
  if (results.length === 1 && results[0]?.kind === 'bug' && mayRetry) throw new PairFault();
  await store.putResults(id, results);
  const count = (kind: PairResult['kind']): number => results.filter((one) => one.kind === kind).length;
  return { rendered: count('rendered'), refused: count('refused'), bug: count('bug') };
}
