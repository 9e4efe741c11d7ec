import type { Command } from 'commander';
import { unwrap } from '../../kernel/result.js';
import { findInstrument } from '../../library/library.js';
import { parseResponseSheet } from '../../responses/parse-response-sheet.js';
import { openSealed } from '../../sealing/open.js';
import { readSealed } from '../../sealing/sealed-text.js';
import type { CliContext } from '../context.js';
import { readText } from '../documents/read-document.js';
import { addLibraryOptions, type LibraryOptions, openEngine } from '../open-engine.js';
import { unsealed } from '../sealing/explain-sealing.js';
import { openRoundFile, PRIVATE_MODE } from '../sealing/round-file.js';
import { writeWholeFile } from '../write-file.js';

interface OpenOptions extends LibraryOptions {
  readonly round: string;
  readonly passphraseFile: string;
  readonly again?: true;
  readonly output?: string;
}

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
      const message = unsealed(readSealed(await readText(file)), file);
      const { round, keep } = await openRoundFile(options.round, options.passphraseFile);
      const opened = unsealed(await openSealed(message, round, { again: options.again === true }), file);
      const { library } = await openEngine(options);
      unwrap(
        parseResponseSheet(opened.sheet, {
          findInstrument: (reference) => findInstrument(library, reference),
        }),
      );
      const text = `${JSON.stringify(opened.sheet, null, 2)}\n`;
      if (options.output === undefined) await context.print(text);
      else await writeWholeFile(options.output, text, PRIVATE_MODE);
      // Noted only when they have arrived, so that a full disk costs no answers.
      await keep(opened.round);
      context.tell(`Sealed at ${opened.sealedAt}.`);
    });
}
