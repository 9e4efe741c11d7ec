import { setTimeout as delay } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Begun, NumberedTask } from './taking-tasks.js';

/** A report takes some hundredths of a second; one that takes minutes, even on a busy machine, hangs. */
const DEADLINE_MS = 300_000;
/** Several times what a report needs; a task that wants more ends its own thread, not the process. */
const HEAP_MB = 512;
/** A thread may be ended by something that was no fault of its task. */
const ATTEMPTS = 2;
/** A machine may be too busy to start a thread, for a while. */
const STARTS = 5;
const PAUSE_MS = 200;

export interface ThreadPoolOptions<Task, Outcome> {
  readonly threads: number;
  readonly file: URL;
  /** What that file exports of `takingTasks`. It must not reject: what went wrong is an outcome. */
  readonly name: string;
  readonly workerData?: unknown;
  /** Longest that a task may take once a thread has begun with it; then the thread is ended. */
  readonly deadlineMs?: number;
  /** What becomes of a task whose thread died twice, never started, or hung: then the error is a `DeadlineError`. */
  readonly whenLost: (task: Task, error: unknown) => Outcome;
}

export interface ThreadPool<Task, Outcome> {
  /** Never rejects: a thread that dies is replaced, and costs the task that it was working on. */
  run(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

/** A task was stopped because it took too long. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** No thread could be started for a task. */
class StartError extends Error {
  override readonly name = 'StartError';
}

/** Worker threads, one task at a time each. */
export function openThreadPool<Task, Outcome>(
  options: ThreadPoolOptions<Task, Outcome>,
): ThreadPool<Task, Outcome> {
  const { deadlineMs = DEADLINE_MS } = options;
  const pool = new Piscina<NumberedTask<Task>, Outcome>({
    filename: options.file.href,
    name: options.name,
    minThreads: options.threads,
    maxThreads: options.threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    // An idle thread waits in its event loop, where it can always be ended; a message costs nothing beside a report.
    atomics: 'disabled',
    workerData: options.workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const open = new Set<AbortController>();
  // A thread that dies between two tasks is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  // But once one has died while it started, Piscina starts no more by itself, and what waits would wait for ever.
  pool.on('workerDestroy', () => {
    setImmediate(() => {
      if (pool.threads.length > 0) return;
      for (const stop of open) stop.abort(new StartError());
    });
  });

  const whenBegun = new Map<number, () => void>();
  pool.on('message', ({ begun }: Begun) => whenBegun.get(begun)?.());
  let count = 0;

  const attempt = async (task: Task): Promise<Outcome> => {
    // Ending the thread is the only way to stop code that does not let go of it.
    const stop = new AbortController();
    const number = count++;
    let timer: NodeJS.Timeout | undefined;
    whenBegun.set(number, () => {
      timer = setTimeout(() => stop.abort(new DeadlineError()), deadlineMs);
    });
    open.add(stop);
    try {
      return await pool.run({ number, task }, { signal: stop.signal });
    } catch (error) {
      throw stop.signal.aborted ? stop.signal.reason : error;
    } finally {
      open.delete(stop);
      whenBegun.delete(number);
      clearTimeout(timer);
    }
  };
  return {
    async run(task) {
      let died = 0;
      let unstarted = 0;
      for (;;) {
        try {
          return await attempt(task);
        } catch (error) {
          if (error instanceof StartError) unstarted++;
          else died++;
          const isLost = died === ATTEMPTS || unstarted === STARTS || error instanceof DeadlineError;
          if (isLost) return options.whenLost(task, error);
          if (error instanceof StartError) await delay(PAUSE_MS * unstarted);
        }
      }
    },
    close: () => pool.destroy(),
  };
}
