import type { Config } from '../config/config.js';
import { variableOf } from '../config/settings.js';
import { assertNever } from '../kernel/assert-never.js';
import { unwrap } from '../kernel/result.js';
import { ReportedBug } from '../observability/describe-bug.js';
import type { PoolLoad } from '../observability/metrics.js';
import { boundedRequest } from '../pipeline/bounded-request.js';
import type { MadeReport, MakeReport } from '../pipeline/make-report.js';
import { Problem } from '../problems/problem.js';
import type { ReportOutcome, ReportTask } from './report-task.js';
import { DeadlineError, openThreadPool } from './thread-pool.js';
import { type Lane, openTurns } from './turns.js';

export interface ServicePoolOptions
  extends Pick<Config, 'renderThreads' | 'maxWaitingPerThread' | 'renderTimeoutMs'> {
  /** The code that the threads run; another one in tests only. */
  readonly file?: URL;
}

export interface ServicePool {
  /** For one request: refused with `overloaded` when too many wait already. */
  readonly makeReport: MakeReport;
  /** For a pair of a batch: waits for its turn, however long that takes. */
  readonly makeBatchReport: MakeReport;
  readonly load: PoolLoad;
  /** @throws Problem when a single request would be refused now */
  requireRoom(): void;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

type Outcome = ReportOutcome | { readonly kind: 'lost'; readonly error: unknown };

/** Makes reports on worker threads: as many at once as there are threads, with a bounded queue before them. */
export function openServicePool(options: ServicePoolOptions): ServicePool {
  const { renderThreads, renderTimeoutMs } = options;
  const maxWaiting = options.maxWaitingPerThread * renderThreads;
  const turns = openTurns(renderThreads);
  const threads = openThreadPool<ReportTask, Outcome>({
    threads: renderThreads,
    file: options.file ?? new URL('../workers/report-worker.js', import.meta.url),
    name: 'makeOne',
    deadlineMs: renderTimeoutMs,
    whenLost: (_task, error) => ({ kind: 'lost', error }),
  });

  const requireRoom = (): void => {
    if (turns.busy() < renderThreads || turns.waiting('single') < maxWaiting) return;
    throw new Problem(
      'overloaded',
      `${maxWaiting} reports wait to be made, which is the most this service lets wait (${variableOf('maxWaitingPerThread')}).`,
    );
  };
  const make = async (lane: Lane, task: ReportTask, signal: AbortSignal): Promise<MadeReport> => {
    unwrap(boundedRequest(task.request));
    const leave = await turns.take(lane, signal);
    // The place is free when the thread is, also when nobody waits for the report any more.
    const outcome = threads.run(task).finally(leave);
    return madeReport(await unlessAborted(outcome, signal), renderTimeoutMs);
  };

  return {
    async makeReport(request, format, signal) {
      requireRoom();
      return make('single', { request, format }, signal);
    },
    makeBatchReport: (request, format, signal) => make('batch', { request, format }, signal),
    load: { making: turns.busy, waiting: turns.waiting },
    requireRoom,
    close: threads.close,
  };
}

function madeReport(outcome: Outcome, timeoutMs: number): MadeReport {
  switch (outcome.kind) {
    case 'made':
      return outcome;
    case 'refused':
      throw new Problem(outcome.code, outcome.detail, outcome.violations);
    case 'bug':
      throw new ReportedBug(outcome.bug);
    case 'lost':
      throw outcome.error instanceof DeadlineError ? tookTooLong(timeoutMs) : outcome.error;
    default:
      return assertNever(outcome, 'outcome');
  }
}

function tookTooLong(timeoutMs: number): Problem {
  return new Problem(
    'render-timeout',
    `The report was not made within ${timeoutMs / 1000} seconds (${variableOf('renderTimeoutMs')}).`,
  );
}

/** Rejects as soon as the signal is aborted; the work itself goes on. */
async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
