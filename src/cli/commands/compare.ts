import type { Command } from 'commander';
import {
  addCalibrationOptions,
  addPreviousOptions,
  type BackgroundOptions,
  readBackground,
} from '../background.js';
import type { CliContext } from '../context.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { printResult } from '../print-result.js';
import { accepted } from '../refusal.js';
import { addPairOptions, type PairOptions, readPair } from '../sheet-pair.js';
import { comparisonTable } from '../tables/comparison-table.js';

type CompareOptions = PairOptions & BackgroundOptions & LibraryOptions & { readonly json?: true };

const EXAMPLES = `
Examples:
  $ visavis compare --manager manager.json --employee employee.json
  $ visavis compare --manager manager.json --employee employee.json --json | jq .agenda.topics`;

export function addCompareCommand(program: Command, context: CliContext): void {
  const command = addPairOptions(
    program.command('compare').description('put two response sheets side by side'),
  );
  addLibraryOptions(addPreviousOptions(addCalibrationOptions(command)))
    .option('--json', 'JSON, which is also what a pipe or file gets')
    .addHelpText('after', EXAMPLES)
    .action(async (options: CompareOptions) => {
      const background = await readBackground(options, command);
      const pair = await readPair(options, background.sources);
      const engine = await openEngine(options);
      const sheets = { manager: pair.manager.value, employee: pair.employee.value };
      const request = { ...sheets, ...background.request };
      const comparison = accepted(engine.comparison(request), pair.locate(engine.library));
      await printResult(comparison, comparisonTable, options, context);
    });
}
