import { Piscina } from 'piscina';

/** A report takes some hundredths of a second; one that takes minutes, even on a busy machine, hangs. */
const DEADLINE_MS = 300_000;
/** Several times what a report needs; a pair that wants more ends its own thread, not the process. */
const HEAP_MB = 512;

export interface ThreadPoolOptions<Task, Outcome> {
  readonly threads: number;
  readonly file: URL;
  /** The function of that file which does one task. */
  readonly name: string;
  readonly workerData?: unknown;
  /** What becomes of a task whose thread died or hung. */
  readonly whenLost: (task: Task, error: unknown) => Outcome;
}

export interface ThreadPool<Task, Outcome> {
  /** Never rejects: a thread that dies is replaced, and costs the task that it was working on. */
  run(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

/** Worker threads, one task at a time each. */
export function openThreadPool<Task, Outcome>(
  options: ThreadPoolOptions<Task, Outcome>,
): ThreadPool<Task, Outcome> {
  const pool = new Piscina<Task, Outcome>({
    filename: options.file.href,
    name: options.name,
    minThreads: options.threads,
    maxThreads: options.threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
    workerData: options.workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  // A thread that dies between two tasks is replaced; without a listener it would end the process.
  pool.on('error', () => {});

  return {
    async run(task) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
      try {
        return await pool.run(task, { signal: deadline.signal });
      } catch (error) {
        return options.whenLost(task, error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}
