import type { BugDescription } from '../observability/describe-bug.js';
import { Problem } from '../problems/problem.js';
import { type BatchFolder, openBatchFolder } from './batch-folder.js';
import { inOrder } from './in-order.js';
import { type DeliveredEntry, isDelivered, problemOf } from './manifest-entry.js';
import type { PairOutcome } from './pair-task.js';
import type { ReportPool } from './report-pool.js';
import { type Line, splitLines } from './split-lines.js';

/** A full pair of sheets has about 12 KB. */
const MAX_LINE_BYTES = 64 * 1024;

/** How far a batch has come. Counts are pairs. */
export interface BatchProgress {
  /** With a report now. */
  readonly made: number;
  /** With a report from an earlier run, found whole. */
  readonly kept: number;
  readonly refused: number;
  /** Bytes of the input that were read. */
  readonly bytesRead: number;
}

export interface BatchOptions {
  readonly input: AsyncIterable<Uint8Array>;
  readonly folder: string;
  /** Called once the folder is open; the pool is closed at the end. */
  readonly openPool: () => Promise<ReportPool> | ReportPool;
  /** Asks to stop in order: pairs that were begun are ended and recorded. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BatchProgress) => void;
  readonly onBug: (line: number, bug: BugDescription) => void;
}

/**
 * Makes one report for every line of the input and records what became of each in `manifest.ndjson`.
 *
 * @throws Problem when reports cannot be written; what was made until then stays and is recorded
 */
export async function runBatch(options: BatchOptions): Promise<BatchProgress> {
  const { input, openPool, signal, onProgress, onBug } = options;
  const folder = await openBatchFolder(options.folder);
  const counts = { made: 0, kept: 0, refused: 0, bytesRead: 0 };

  let pool: ReportPool | undefined;
  let complete = false;
  try {
    pool = await openPool();
    const { atOnce } = pool;
    const work = workIn(pool);
    const counted = countBytes(input, (bytes) => {
      counts.bytesRead += bytes;
    });
    const lines = splitLines(counted, MAX_LINE_BYTES);
    for await (const outcome of inOrder(workFor(lines, folder, signal), work, atOnce)) {
      if (outcome.kind === 'unwritable') throw notWritable(outcome.reason);
      await folder.record(outcome.entry);
      if (outcome.kind === 'bug') onBug(outcome.entry.line, outcome.bug);
      counts[outcome.kind === 'bug' ? 'refused' : outcome.kind]++;
      onProgress(counts);
    }
    complete = !signal.aborted;
  } finally {
    await pool?.close();
    await (complete ? folder.finish() : folder.pause());
  }
  return counts;
}

const TOO_LONG = problemOf(
  new Problem('body-too-large', `A line may hold at most ${MAX_LINE_BYTES / 1024} KB.`),
);

function notWritable(reason: string): Problem {
  const why = reason === 'ENOSPC' ? 'the disk is full' : `the system said ${reason}`;
  return new Problem('file-not-writable', `A report cannot be written: ${why}. What was made is kept.`);
}

function workIn(pool: ReportPool): (work: Work) => Promise<PairOutcome> {
  return async ({ line, earlier }) =>
    line.kind === 'too-long'
      ? { kind: 'refused', entry: { line: line.number, problem: TOO_LONG } }
      : pool.run({ line: line.number, bytes: line.bytes, ...(earlier !== undefined && { earlier }) });
}

interface Work {
  readonly line: Line;
  readonly earlier: DeliveredEntry | undefined;
}

/** Each line with what an earlier run made of it, until somebody asks to stop. */
async function* workFor(
  lines: AsyncIterable<Line>,
  folder: BatchFolder,
  signal: AbortSignal,
): AsyncGenerator<Work> {
  for await (const line of lines) {
    if (signal.aborted) return;
    const entry = await folder.earlier(line.number);
    yield { line, earlier: entry !== undefined && isDelivered(entry) ? entry : undefined };
  }
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
