import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

/** The built program: `npm test` builds it first. */
export const CLI = path.resolve('dist/cli.js');

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  /** As bytes, for a PDF. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
  /** Milliseconds after which it is killed. */
  readonly endsWithin?: number;
}

/** Runs `visavis` with these words, as a process of its own, until it ends. */
export async function runCli(words: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  const { cwd, env, nodeArguments = [], endsWithin: timeout } = options;
  const child = spawn(process.execPath, [...nodeArguments, CLI, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd !== undefined && { cwd }),
    ...(timeout !== undefined && { timeout, killSignal: 'SIGKILL' }),
  });
  const [stdout, stderr, [code]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
}
