import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { addLibraryOptions } from '../open-engine.js';
import type { OpenOptions } from '../sealing/run-open.js';

const EXAMPLES = `
Examples:
  $ visavis open employee.sealed.json --round round-1/round.json --passphrase-file passphrase.txt -o employee.json`;

export function addOpenCommand(program: Command, context: CliContext): void {
  const command = program.command('open').description('open one sealed response sheet');
  addLibraryOptions(command)
    .argument('<sealed>', 'sealed answers: the file, or a file with the link')
    .requiredOption('--round <file>', 'round.json of keygen, or the backup of the coach’s page')
    .requiredOption('--passphrase-file <file>', 'its passphrase, as the first line of a file')
    .option('--again', 'also answers that were opened before, or older ones')
    .option('-o, --output <file>', 'write there, whole or not at all (default: standard output)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: OpenOptions) => {
      const { runOpen } = await import('../sealing/run-open.js');
      await runOpen(file, options, context);
    });
}
