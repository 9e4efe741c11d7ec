import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { parseWholeNumber } from '../parse-option.js';
import { queueOption } from '../queue-option.js';
import { stopSignal } from '../stop-signal.js';

interface WorkerOptions {
  readonly queue: URL;
  readonly concurrency: number;
  readonly takeOverAfter: number;
}

const EXAMPLES = `
Examples:
  $ visavis worker --queue redis://127.0.0.1:6379
  $ visavis worker --queue rediss://worker@redis.example:6379 --concurrency 4

Draws reports for \`visavis batch --queue\`, on as many machines as you like. Both ends need the same release
and the same key in VISAVIS_QUEUE_KEY; docs/operations.md has the rest. Logs JSON lines to stderr, without
anything of a pair. Stops in order on SIGTERM and Ctrl-C: what it works on is ended first.`;

export function addWorkerCommand(program: Command, context: CliContext): void {
  program
    .command('worker')
    .description('draw reports for batches that run through a queue')
    .addOption(queueOption().env('VISAVIS_QUEUE').makeOptionMandatory())
    .option(
      '--concurrency <number>',
      'threads that draw reports',
      parseWholeNumber(1, 256),
      availableParallelism(),
    )
    .option(
      '--take-over-after <seconds>',
      'silence after which the others take over what this worker had begun',
      parseWholeNumber(1, 3600),
      30,
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({ queue: url, concurrency, takeOverAfter }: WorkerOptions) => {
      const [{ openQueue }, { openQueueWorker }, { placeOf }, { createLog }] = await Promise.all([
        import('../../queue/open-queue.js'),
        import('../../queue/queue-worker.js'),
        import('../../queue/open-redis.js'),
        import('../../observability/log.js'),
      ]);
      const log = createLog((line) => context.tell(line.trimEnd()), context.now);
      const queue = await openQueue(url, process.env);
      const worker = await openQueueWorker(queue, {
        threads: concurrency,
        takeOverMs: takeOverAfter * 1000,
        log,
      });
      log('info', 'worker-started');
      await context.print(`Visavis works for ${placeOf(url)}\n`);
      await stopSignal();
      log('info', 'worker-stopping');
      await worker.stop();
      await queue.close();
      log('info', 'worker-stopped');
    });
}
