import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { DATE } from './batch-runs.js';
import { CLI, type CliRun, runCli } from './run-cli.js';

export const QUEUE_KEY = 'cXVldWUga2V5IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXM=';

export interface RunningWorker {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

export interface WorkerRunOptions {
  readonly words?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly key?: string;
}

/** A worker process, once it takes chunks. */
export async function startWorker(url: string, options: WorkerRunOptions = {}): Promise<RunningWorker> {
  const { words = [], nodeArguments = [], key = QUEUE_KEY } = options;
  const child = spawn(
    process.execPath,
    [...nodeArguments, CLI, 'worker', '--queue', url, '--concurrency', '1', ...words],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VISAVIS_QUEUE_KEY: key } },
  );
  const ready = once(child.stdout, 'data');
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr, [code]]) => ({ code: code as number | null, stdout, stderr }),
  );
  await Promise.race([ready, ended]);
  return { child, ended };
}

/** Ends it in order. */
export async function stopWorker({
  child,
  ended,
}: RunningWorker): Promise<{ code: number | null; stderr: string }> {
  child.kill('SIGTERM');
  return ended;
}

export function runQueueBatch(
  pairs: string,
  out: string,
  url: string,
  words: readonly string[] = [],
): Promise<CliRun> {
  return runCli(queueWords(pairs, out, url).concat(words), { env: { VISAVIS_QUEUE_KEY: QUEUE_KEY } });
}

export function startQueueBatch(pairs: string, out: string, url: string) {
  return spawn(process.execPath, [CLI, ...queueWords(pairs, out, url)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, VISAVIS_QUEUE_KEY: QUEUE_KEY },
  });
}

function queueWords(pairs: string, out: string, url: string): string[] {
  return ['batch', pairs, '--out', out, '--date', DATE, '--queue', url];
}
