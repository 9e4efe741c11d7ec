import { parentPort } from 'node:worker_threads';

/** What a thread is handed. */
export interface NumberedTask<Task> {
  readonly number: number;
  readonly task: Task;
}

/** What a thread says when it begins with a task. */
export interface Begun {
  readonly begun: number;
}

/**
 * Makes of the work on one task what a pool of threads calls. It says when it begins, so that time spent on
 * starting a thread counts in no deadline.
 */
export function takingTasks<Task, Outcome>(
  work: (task: Task) => Promise<Outcome>,
): (numbered: NumberedTask<Task>) => Promise<Outcome> {
  return ({ number, task }) => {
    parentPort?.postMessage({ begun: number } satisfies Begun);
    return work(task);
  };
}
