import { Piscina } from 'piscina';
import { describeBug } from '../observability/describe-bug.js';
import { problemOfBug } from './manifest-entry.js';
import type { PairOutcome, PairTask, WorkerSetup } from './pair-task.js';
import { readPairLine } from './read-pair-line.js';

/** A report takes some hundredths of a second; one that takes minutes, even on a busy machine, hangs. */
const DEADLINE_MS = 300_000;
/** Several times what a report needs; a pair that wants more ends its own thread, not the process. */
const HEAP_MB = 512;

export interface ReportPool {
  /** Never rejects: a thread that dies is replaced, and costs the pair that it was working on. */
  run(task: PairTask): Promise<PairOutcome>;
  close(): Promise<void>;
}

/** Worker threads that make reports, one pair at a time each. */
export function openReportPool(workers: number, setup: WorkerSetup): ReportPool {
  const pool = new Piscina<PairTask, PairOutcome>({
    filename: new URL('./report-worker.js', import.meta.url).href,
    name: 'makeOne',
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // A thread that dies between two pairs is replaced; without a listener it would end the process.
  pool.on('error', () => {});

  return {
    async run(task) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
      try {
        return await pool.run(task, { signal: deadline.signal });
      } catch (error) {
        const bug = describeBug(error);
        const { id } = readPairLine(task.bytes, setup.defaults);
        const place = { line: task.line, ...(id !== undefined && { id }) };
        return { kind: 'bug', bug, entry: { ...place, problem: problemOfBug(bug) } };
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}
