import { describeBug } from '../observability/describe-bug.js';
import { openThreadPool } from '../workers/thread-pool.js';
import { withoutReport } from './deliver-report.js';
import { lostPair } from './lost-pair.js';
import type { PairOutcome, PairTask, WorkerSetup } from './pair-task.js';

/** One is worked on, one waits so that no thread stands still, one may wait for a slow one before it. */
const TASKS_PER_WORKER = 3;

/** Where pairs become reports: threads of this process, or workers on other machines. */
export interface ReportPool {
  /** Most pairs that it is of use to hand over before the first is done. */
  readonly atOnce: number;
  /** Rejects only when no pair at all can be worked on. */
  run(task: PairTask): Promise<PairOutcome>;
  close(): Promise<void>;
}

/** Worker threads that make reports, one pair at a time each. */
export function openReportPool(workers: number, setup: WorkerSetup): ReportPool {
  const threads = openThreadPool<PairTask, PairOutcome>({
    threads: workers,
    file: new URL('../batch/report-worker.js', import.meta.url),
    name: 'makeOne',
    workerData: setup,
    whenLost: ({ line, bytes }, error) =>
      withoutReport(lostPair(bytes, setup.defaults, describeBug(error)), line),
  });
  return { ...threads, atOnce: workers * TASKS_PER_WORKER };
}
