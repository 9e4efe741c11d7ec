import { createHash } from 'node:crypto';
import { deliverReport } from '../batch/deliver-report.js';
import { findEarlier } from '../batch/find-earlier.js';
import { lostPair } from '../batch/lost-pair.js';
import type { PairResult } from '../batch/pair-result.js';
import type { WorkerSetup } from '../batch/pair-task.js';
import type { ReportPool } from '../batch/report-pool.js';
import { sealLine } from '../batch/seal.js';
import type { BugDescription } from '../observability/describe-bug.js';
import { createChunkBuffer } from './chunk-buffer.js';
import type { ChunkJobs } from './chunk-jobs.js';

/** Enough that the way through Redis costs little beside drawing, few enough to be lost with a worker. */
const CHUNK_PAIRS = 20;
/** A pipe that gives pairs slowly still gets them drawn. */
const IDLE_MS = 100;
/** So that dozens of workers have something to do; about 40 MB of reports, should they all wait in Redis. */
const CHUNKS_AT_ONCE = 32;

/** Told of a chunk that took one worker after the other with it. */
const WORKERS_LOST: BugDescription = { errorName: 'WorkersLost', frames: [] };

interface Asked {
  readonly bytes: Uint8Array;
  readonly seal: string;
  readonly answer: (result: PairResult) => void;
  readonly fail: (error: unknown) => void;
}

/** Workers on other machines, behind the same face as threads of this one. */
export function openQueuePool(jobs: ChunkJobs, setup: WorkerSetup): ReportPool {
  const { folder, defaults } = setup;

  /**
   * Pairs that a fault left without a report go once more, each alone: so one that takes workers down does so
   * without the others, and is tried again after a pause before it is given up.
   */
  const ask = async (chunk: readonly Asked[]): Promise<void> => {
    const results = await jobs.run(chunkId(chunk), { defaults, pairs: chunk.map(({ bytes }) => bytes) });
    for (const [index, asked] of chunk.entries()) {
      const result = results?.[index] ?? lostPair(asked.bytes, defaults, WORKERS_LOST);
      if (result.kind === 'bug' && chunk.length > 1) send([asked]);
      else asked.answer(result);
    }
  };
  const send = (chunk: readonly Asked[]): void => {
    ask(chunk).catch((error: unknown) => {
      for (const { fail } of chunk) fail(error);
    });
  };
  const buffer = createChunkBuffer(CHUNK_PAIRS, IDLE_MS, send);

  return {
    atOnce: CHUNK_PAIRS * CHUNKS_AT_ONCE,
    async run(task) {
      const { line, bytes } = task;
      const seal = sealLine(bytes, setup.seal);
      const kept = await findEarlier(task, seal, folder);
      if (kept !== undefined) return { kind: 'kept', entry: kept };
      const result = await new Promise<PairResult>((answer, fail) => {
        buffer.add({ bytes, seal, answer, fail });
      });
      return deliverReport(result, { folder, line, seal });
    },
    close: () => jobs.close(),
  };
}

/**
 * The name of a chunk, after its content: asked for twice, it is worked on once and its results are the same.
 * Of keyed digests, so that nobody can try out answers on it.
 */
function chunkId(chunk: readonly Asked[]): string {
  const hash = createHash('sha256');
  for (const { seal } of chunk) hash.update(seal);
  return `chunk-${hash.digest('hex')}`;
}
