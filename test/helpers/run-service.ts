import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { CLI } from './run-cli.js';

/** `visavis serve` as a process of its own. */
export interface Service {
  readonly url: string;
  readonly child: ChildProcessWithoutNullStreams;
  /** What it wrote to stderr, once it has ended. */
  readonly log: Promise<string>;
}

/** The first report of a cold thread takes seconds on a busy machine. */
const PATIENCE = { VISAVIS_RENDER_TIMEOUT_MS: '60000', VISAVIS_SHUTDOWN_TIMEOUT_MS: '60000' };

export async function startService(
  options: readonly string[] = [],
  nodeArguments: readonly string[] = [],
): Promise<Service> {
  const words = [...nodeArguments, CLI, 'serve', '--port', '0', ...options];
  const child = spawn(process.execPath, words, { env: { ...process.env, ...PATIENCE } });
  const log = text(child.stderr);
  const [line] = await once(child.stdout, 'data');
  const [, url] = /^Visavis listens on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line)) ?? [];
  if (url === undefined) throw new Error(`The service did not start: ${line}`);
  return { url, child, log };
}
