import { unwrap } from '../../kernel/result.js';
import { findInstrument } from '../../library/library.js';
import { parseResponseSheet } from '../../responses/parse-response-sheet.js';
import { openSealed } from '../../sealing/open.js';
import { readSealed } from '../../sealing/sealed-text.js';
import type { CliContext } from '../context.js';
import { readText } from '../documents/read-document.js';
import { type LibraryOptions, openEngine } from '../open-engine.js';
import { writeWholeFile } from '../write-file.js';
import { unsealed } from './explain-sealing.js';
import { openRoundFile, PRIVATE_MODE } from './round-file.js';

export interface OpenOptions extends LibraryOptions {
  readonly round: string;
  readonly passphraseFile: string;
  readonly again?: true;
  readonly output?: string;
}

/** Opens sealed answers with the key of their round. */
export async function runOpen(file: string, options: OpenOptions, context: CliContext): Promise<void> {
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
}
