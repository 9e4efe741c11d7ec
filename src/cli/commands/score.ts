import type { Command } from 'commander';
import { addCalibrationOptions, type BackgroundOptions, readBackground } from '../background.js';
import { suggestForSheet } from '../check/suggest.js';
import type { CliContext } from '../context.js';
import { locateMistakes } from '../documents/locate-mistakes.js';
import { readDocument } from '../documents/read-document.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { printResult } from '../print-result.js';
import { accepted } from '../refusal.js';
import { profileTable } from '../tables/profile-table.js';

type ScoreOptions = BackgroundOptions & LibraryOptions & { readonly json?: true };

const EXAMPLES = `
Examples:
  $ visavis score employee.json
  $ visavis score employee.json --json | jq '.scales[] | {scale, value}'`;

export function addScoreCommand(program: Command, context: CliContext): void {
  const command = program.command('score').description('score one response sheet');
  addLibraryOptions(addCalibrationOptions(command))
    .argument('<sheet>', 'response sheet (JSON)')
    .option('--json', 'JSON, which is also what a pipe or file gets')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ScoreOptions) => {
      const sheet = await readDocument(file);
      const { request, sources } = await readBackground(options, command);
      const engine = await openEngine(options);
      const result = engine.profile({ sheet: sheet.value, ...request });
      const profile = accepted(result, ({ violations }) =>
        locateMistakes(violations, { '/sheet': sheet, ...sources }, suggestForSheet(engine.library)),
      );
      await printResult(profile, profileTable, options, context);
    });
}
