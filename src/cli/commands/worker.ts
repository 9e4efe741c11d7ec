import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { parseWholeNumber } from '../parse-option.js';
import { queueOption } from '../queue-option.js';
import type { WorkerOptions } from '../run-worker.js';

const EXAMPLES = `
Examples:
  $ visavis worker --queue redis://127.0.0.1:6379
  $ visavis worker --queue rediss://worker@redis.example:6379 --concurrency 4

Draws reports for \`visavis batch --queue\`, on as many machines as you like. Both ends need the same release
and the same key in VISAVIS_QUEUE_KEY; docs/operations.md has the rest. Logs JSON lines to stderr, without
anything of a pair. With --metrics-port, /metrics, /livez and /readyz answer. Stops in order on SIGTERM and Ctrl-C: what it works on is ended first.`;

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
    .option('--host <address>', 'address for the metrics', '127.0.0.1')
    .option('--metrics-port <number>', 'port for /metrics, /livez and /readyz', parseWholeNumber(0, 65_535))
    .addHelpText('after', EXAMPLES)
    .action(async (options: WorkerOptions, command: Command) => {
      const { runWorker } = await import('../run-worker.js');
      await runWorker(options, command, context);
    });
}
