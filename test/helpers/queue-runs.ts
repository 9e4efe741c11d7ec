import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { BATCH_MS, DATE } from './batch-runs.js';
import { CLI, type CliRun, runCli } from './run-cli.js';

export const QUEUE_KEY = 'cXVldWUga2V5IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXM=';

type Environment = Readonly<Record<string, string>>;

export interface RunningWorker {
  readonly child: ChildProcess;
  /** On stdout so far. */
  told(): string;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

export interface WorkerRunOptions {
  readonly words?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly env?: Environment;
}

/** A test that fails leaves no process behind that would work for the next one. */
function endedWithTest<Child extends ChildProcess>(child: Child): Child {
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** A worker process, once it takes chunks or has ended. */
export async function startWorker(url: string, options: WorkerRunOptions = {}): Promise<RunningWorker> {
  const { words = [], nodeArguments = [], env = {} } = options;
  const child = endedWithTest(
    spawn(
      process.execPath,
      [...nodeArguments, CLI, 'worker', '--queue', url, '--concurrency', '1', ...words],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, VISAVIS_QUEUE_KEY: QUEUE_KEY, ...env } },
    ),
  );
  let told = '';
  const lines = words.includes('--metrics-port') ? 2 : 1;
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.split('\n').length > lines) resolve();
    });
  });
  const ended = Promise.all([text(child.stderr), once(child, 'close')]).then(([stderr, [code]]) => ({
    code: code as number | null,
    stderr,
  }));
  await Promise.race([ready, ended]);
  return { child, told: () => told, ended };
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
  env: Environment = {},
): Promise<CliRun> {
  return runCli([...queueWords(pairs, out, url), ...words], {
    env: { VISAVIS_QUEUE_KEY: QUEUE_KEY, ...env },
    endsWithin: BATCH_MS,
  });
}

export function startQueueBatch(pairs: string, out: string, url: string) {
  return endedWithTest(
    spawn(process.execPath, [CLI, ...queueWords(pairs, out, url)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, VISAVIS_QUEUE_KEY: QUEUE_KEY },
    }),
  );
}

export function runStatus(url: string, words: readonly string[], env: Environment): Promise<CliRun> {
  return runCli(['queue', 'status', '--queue', url, ...words], {
    env: { VISAVIS_QUEUE_KEY: QUEUE_KEY, ...env },
  });
}

function queueWords(pairs: string, out: string, url: string): string[] {
  return ['batch', pairs, '--out', out, '--date', DATE, '--queue', url];
}
