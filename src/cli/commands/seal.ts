import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { addLibraryOptions } from '../open-engine.js';
import type { SealOptions } from '../sealing/run-seal.js';

const EXAMPLES = `
Examples:
  $ visavis seal employee.json --invitation invitation-employee.txt -o employee.sealed.json`;

export function addSealCommand(program: Command, context: CliContext): void {
  const command = program.command('seal').description('seal one response sheet for whoever made the round');
  addLibraryOptions(command)
    .argument('<sheet>', 'response sheet (JSON)')
    .requiredOption('--invitation <file>', 'file with the link of the invitation')
    .option('-o, --output <file>', 'write there, whole or not at all (default: standard output)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: SealOptions) => {
      const { runSeal } = await import('../sealing/run-seal.js');
      await runSeal(file, options, context);
    });
}
