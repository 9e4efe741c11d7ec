import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { addLibraryOptions } from '../open-engine.js';
import type { KeygenOptions } from '../sealing/run-keygen.js';

const EXAMPLES = `
Examples:
  $ visavis keygen --passphrase-file passphrase.txt --url https://visavis.example --out round-1
  $ visavis keygen --passphrase-file <(pass show visavis) --out round-1`;

export function addKeygenCommand(program: Command, context: CliContext): void {
  const command = program
    .command('keygen')
    .description('make a round: a key and two invitations to seal for it');
  addLibraryOptions(command)
    .requiredOption('--passphrase-file <file>', 'passphrase for the key, as the first line of a file')
    .requiredOption('--out <folder>', 'folder for round.json and the invitations; both are secret')
    .option('--questionnaire <id@version>', 'what will be filled in (default: the first one installed)')
    .option('--label <text>', 'what you call this round; stays in round.json', '')
    .option('--url <address>', 'where the service runs, for the links in the invitations', '')
    .option('--json', 'JSON, which is also what a pipe or file gets')
    .addHelpText('after', EXAMPLES)
    .action(async (options: KeygenOptions) => {
      const { runKeygen } = await import('../sealing/run-keygen.js');
      await runKeygen(options, context);
    });
}
