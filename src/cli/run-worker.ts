import type { Command } from 'commander';
import { drain } from '../http/drain.js';
import { listen } from '../http/listen.js';
import { createMetricsApp } from '../http/metrics-app.js';
import { createLog } from '../observability/log.js';
import { openQueue } from '../queue/open-queue.js';
import { placeOf } from '../queue/open-redis.js';
import { openQueueWorker } from '../queue/queue-worker.js';
import type { CliContext } from './context.js';
import { listenFailure } from './listen-failure.js';
import { stopSignal } from './stop-signal.js';

export interface WorkerOptions {
  readonly queue: URL;
  readonly concurrency: number;
  readonly takeOverAfter: number;
  readonly host: string;
  readonly metricsPort?: number;
}

/** Works until somebody asks to stop. */
export async function runWorker(
  options: WorkerOptions,
  command: Command,
  context: CliContext,
): Promise<void> {
  const { queue: url, concurrency, takeOverAfter, host, metricsPort: port } = options;
  const log = createLog((line) => context.tell(line.trimEnd()), context.now);
  const queue = await openQueue(url, process.env);
  const worker = await openQueueWorker(queue, {
    threads: concurrency,
    takeOverMs: takeOverAfter * 1000,
    log,
  });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await queue.close();
  };
  const { metrics, isReady } = worker;
  const app = createMetricsApp({ metrics, log, authenticate: undefined, isReady });
  const metricsServer =
    port === undefined
      ? undefined
      : await listen(app, { host, port }, {}).catch(async (error: unknown) => {
          await stop();
          return command.error(`visavis: ${listenFailure(error, { host, port, flag: '--metrics-port' })}`);
        });
  log('info', 'worker-started');
  await context.print(`Visavis works for ${placeOf(url)}\n`);
  if (metricsServer !== undefined) await context.print(`Metrics are at ${metricsServer.url}/metrics\n`);

  await stopSignal();
  log('info', 'worker-stopping');
  await stop();
  // Readable until the last chunk is done.
  if (metricsServer !== undefined) await drain(metricsServer.server, 0);
  log('info', 'worker-stopped');
}
