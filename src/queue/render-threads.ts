import { lostPair } from '../batch/lost-pair.js';
import type { PairResult } from '../batch/pair-result.js';
import { describeBug } from '../observability/describe-bug.js';
import { openThreadPool, type ThreadPool } from '../workers/thread-pool.js';
import type { RenderTask } from './render-thread.js';

/** Draws on threads, so that the worker's own loop stays free to keep its locks. */
export function openRenderThreads(threads: number): ThreadPool<RenderTask, PairResult> {
  return openThreadPool<RenderTask, PairResult>({
    threads,
    file: new URL('../queue/render-thread.js', import.meta.url),
    name: 'renderOne',
    whenLost: ({ bytes, defaults }, error) => lostPair(bytes, defaults, describeBug(error)),
  });
}
