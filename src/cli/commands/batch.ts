import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import type { BatchProgress } from '../../batch/run-batch.js';
import { PAIR_EDITIONS } from '../../report/report-document.js';
import { duration } from '../batch-progress.js';
import type { BatchTarget } from '../batch-to-target.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { parseDate, parseLocale, parseWholeNumber } from '../parse-option.js';
import { queueOption } from '../queue-option.js';

const EXAMPLES = `
Examples:
  $ visavis batch pairs.ndjson --out reports
  $ visavis batch pairs.ndjson --out reports.zip --workers 4 --date 2026-10-12
  $ visavis batch pairs.ndjson --out reports --queue redis://127.0.0.1:6379

One pair per line: {"id": "…", "manager": {…}, "employee": {…}}, of at most 64 KB. Only the sheets are
needed; "locale" and "edition" of a line go before the options. A line of one sheet with
"edition": "personal" gives the pages of that person. What became of each pair stands in
manifest.ndjson. The same command again makes only what is missing: after Ctrl-C, or once refused lines
have been corrected. With --queue, \`visavis worker\` on any machine draws the reports; they are the same
bytes, and a batch may be begun in one way and ended in the other. Exits with 3 when a pair was refused; the others have their reports.`;

export function addBatchCommand(program: Command, context: CliContext): void {
  program
    .command('batch')
    .description('write the reports of many pairs, on all processors')
    .argument('<pairs>', 'pairs of response sheets, one JSON document per line (NDJSON)')
    .requiredOption('--out <folder|file.zip>', 'where the reports go')
    .option(
      '--workers <number>',
      'threads that make reports',
      parseWholeNumber(1, 256),
      availableParallelism(),
    )
    .addOption(queueOption())
    .option('--locale <locale>', 'language of the reports (default: of each employee’s sheet)', parseLocale)
    .addOption(new Option('--edition <edition>', 'who they are for').choices(PAIR_EDITIONS).default('shared'))
    .option(
      '--date <YYYY-MM-DD>',
      'day that stands in the reports (default: the day of the first run)',
      parseDate,
    )
    .addHelpText('after', EXAMPLES)
    .action(async (pairs: string, options: BatchTarget, command: Command) => {
      const { batchToTarget } = await import('../batch-to-target.js');
      const start = performance.now();
      const stop = new AbortController();
      const interrupt = (): void => {
        // A second Ctrl-C finds no listener and ends the process at once.
        process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
        stop.abort();
      };
      process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
      try {
        const result = await batchToTarget(pairs, options, { command, context, signal: stop.signal });
        const seconds = (performance.now() - start) / 1000;
        context.tell(summary(result, { out: options.out, seconds, stopped: stop.signal.aborted }));
        if (stop.signal.aborted) context.exitWith(EXIT.interrupted);
        else if (result.refused > 0) context.exitWith(EXIT.refused);
      } finally {
        process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      }
    });
}

interface Outcome {
  readonly out: string;
  readonly seconds: number;
  readonly stopped: boolean;
}

function summary({ made, kept, refused }: BatchProgress, { out, seconds, stopped }: Outcome): string {
  const rate = seconds > 0 ? `, ${(made / seconds).toFixed(1)} per second` : '';
  const lines = [`Wrote ${reports(made)} to ${out} in ${duration(seconds)}${rate}.`];
  if (kept > 0) lines.push(`${reports(kept)} of an earlier run ${kept === 1 ? 'was' : 'were'} kept.`);
  if (refused > 0) lines.push(`${pairs(refused)} refused: manifest.ndjson tells why, line by line.`);
  if (stopped) lines.push('Stopped before the end. The same command goes on from here.');
  return lines.join('\n');
}

function reports(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`;
}

function pairs(count: number): string {
  return count === 1 ? '1 pair was' : `${count} pairs were`;
}
