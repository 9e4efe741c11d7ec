import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readlinkSync, watch } from 'node:fs';
import path from 'node:path';
import { CLI } from './run-cli.js';

export interface WatchedService {
  readonly url: string;
  readonly metricsUrl: string;
  /** All that it has written to stdout and stderr. */
  readonly said: () => string;
  /** Paths that were made, changed or removed in the folder it works in, its home and its place for temporary files. */
  readonly touched: ReadonlySet<string>;
  /** Files it holds open, where the system tells. */
  openFiles(): readonly string[];
  stop(): Promise<void>;
}

/** The built service as a process of its own, in a folder of its own, with its metrics. */
export async function watchService(
  folder: string,
  {
    env,
    nodeArguments,
  }: { readonly env: Readonly<Record<string, string>>; readonly nodeArguments: readonly string[] },
): Promise<WatchedService> {
  const touched = new Set<string>();
  const watcher = watch(folder, { recursive: true }, (_event, file) => touched.add(String(file)));
  const child = spawn(process.execPath, [...nodeArguments, CLI, 'serve'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      VISAVIS_PORT: '0',
      VISAVIS_METRICS_PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const addresses = await addressesIn(child, () => said);
  return {
    ...addresses,
    said: () => said,
    touched,
    openFiles: () => openFilesOf(child),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'close');
      watcher.close();
    },
  };
}

async function addressesIn(child: ChildProcess, said: () => string) {
  for (;;) {
    const [, url] = /^Visavis listens on (\S+)$/m.exec(said()) ?? [];
    const [, metricsUrl] = /^Metrics are at (\S+)$/m.exec(said()) ?? [];
    if (url !== undefined && metricsUrl !== undefined) return { url, metricsUrl };
    if (child.exitCode !== null) throw new Error(`The service did not start:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function openFilesOf({ pid }: ChildProcess): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  if (process.platform !== 'linux') return [];
  return readdirSync(folder).flatMap((descriptor) => {
    try {
      const file = readlinkSync(path.join(folder, descriptor));
      return file.startsWith('/') && !file.startsWith('/dev/') ? [file] : [];
    } catch {
      return [];
    }
  });
}
