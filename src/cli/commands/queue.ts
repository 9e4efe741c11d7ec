import type { Command } from 'commander';
import type { QueueStatus } from '../../queue/queue-status.js';
import type { CliContext } from '../context.js';
import { queueOption } from '../queue-option.js';

interface StatusOptions {
  readonly queue: URL;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ visavis queue status --queue redis://127.0.0.1:6379
  $ visavis queue status --queue redis://127.0.0.1:6379 --json

Looks at the queue of this release and of the key in VISAVIS_QUEUE_KEY. A chunk is up to 20 pairs.`;

export function addQueueCommand(program: Command, context: CliContext): void {
  program
    .command('queue')
    .description('look into a queue')
    .command('status')
    .description('workers that are connected, and chunks of pairs by what happens to them')
    .addOption(queueOption().env('VISAVIS_QUEUE').makeOptionMandatory())
    .option('--json', 'the same as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ queue: url, json }: StatusOptions) => {
      const [{ openQueue }, { queueStatus }] = await Promise.all([
        import('../../queue/open-queue.js'),
        import('../../queue/queue-status.js'),
      ]);
      const queue = await openQueue(url, process.env);
      try {
        const status = await queueStatus(queue);
        await context.print(json ? `${JSON.stringify(status, null, 2)}\n` : inWords(status));
      } finally {
        await queue.close();
      }
    });
}

function inWords({ workers, waiting, active, delayed, failed }: QueueStatus): string {
  return [
    `workers  ${workers}`,
    `waiting  ${waiting}`,
    `active   ${active}`,
    `delayed  ${delayed}  (to be tried again after a fault)`,
    `failed   ${failed}\n`,
  ].join('\n');
}
