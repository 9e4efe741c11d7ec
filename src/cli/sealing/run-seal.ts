import { findInstrument } from '../../library/library.js';
import { parseResponseSheet } from '../../responses/parse-response-sheet.js';
import type { ResponseSheetFile } from '../../responses/response-sheet-file.js';
import { readInvitation } from '../../sealing/invitation.js';
import { sealSheet } from '../../sealing/seal.js';
import { sealedFile } from '../../sealing/sealed-text.js';
import { suggestForSheet } from '../check/suggest.js';
import type { CliContext } from '../context.js';
import { locateMistakes } from '../documents/locate-mistakes.js';
import { readDocument, readText } from '../documents/read-document.js';
import { type LibraryOptions, openEngine } from '../open-engine.js';
import { accepted } from '../refusal.js';
import { writeWholeFile } from '../write-file.js';
import { unsealed } from './explain-sealing.js';

export interface SealOptions extends LibraryOptions {
  readonly invitation: string;
  readonly output?: string;
}

/** Seals a sheet, if it is one, as the invitation asks. */
export async function runSeal(
  file: string,
  { invitation, output, ...options }: SealOptions,
  context: CliContext,
): Promise<void> {
  const [document, link] = await Promise.all([readDocument(file), readText(invitation)]);
  const { library } = await openEngine(options);
  const findOwn = (reference: string) => findInstrument(library, reference);
  accepted(parseResponseSheet(document.value, { findInstrument: findOwn }), ({ violations }) =>
    locateMistakes(violations, { '': document }, suggestForSheet(library)),
  );
  const sealedAt = context.now().toISOString().replace(/\.\d+/, '');
  // The parser has just said that it is one.
  const sheet = document.value as ResponseSheetFile;
  const message = await sealSheet(sheet, unsealed(readInvitation(link), invitation), sealedAt);
  const text = sealedFile(unsealed(message, file));
  if (output === undefined) await context.print(text);
  else await writeWholeFile(output, text);
}
