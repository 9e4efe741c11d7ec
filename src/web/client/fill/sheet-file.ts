import { unwrap } from '../../../kernel/result.js';
import { parseResponseSheet } from '../../../responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import type { ResponseSheetFile } from '../../../responses/response-sheet-file.js';
import { download } from '../page/dom.js';
import { parseJson, readText } from '../page/read-file.js';
import { toSheetFile } from './draft.js';
import type { FillSession } from './fill-session.js';

/** The draft as a checked sheet: what is scored here is what anybody else would read from the file. */
export function currentSheet(session: FillSession): ResponseSheet {
  const { instrument, draft, role, data } = session;
  const file = toSheetFile(draft, { instrument, role, locale: data.locale });
  return unwrap(parseResponseSheet(file, { findInstrument: () => instrument }));
}

/**
 * The draft as it is handed in.
 *
 * @throws Problem when the sheet would be refused later: better here, where its owner still is
 */
export function checkedSheetFile(session: FillSession): ResponseSheetFile {
  currentSheet(session);
  const { instrument, draft, role, data } = session;
  return toSheetFile(draft, { instrument, role, locale: data.locale });
}

/**
 * Writes the draft to a file.
 *
 * @throws Problem like `checkedSheetFile`
 */
export function saveSheet(session: FillSession, name: string): void {
  const file = checkedSheetFile(session);
  download(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }), name);
}

export type ReadSheet =
  | { readonly kind: 'read'; readonly file: ResponseSheetFile }
  | { readonly kind: 'other-role' | 'other-questionnaire' | 'unreadable' };

/** Reads a saved sheet back, by the same rules as everywhere. */
export async function readSheet(file: Blob, { instrument, role }: FillSession): Promise<ReadSheet> {
  const raw = parseJson(await readText(file));
  const questionnaire = (raw as { questionnaire?: unknown } | null | undefined)?.questionnaire;
  if (typeof questionnaire === 'string' && questionnaire !== instrument.reference)
    return { kind: 'other-questionnaire' };
  const sheet = parseResponseSheet(raw, { findInstrument: () => instrument });
  if (!sheet.ok) return { kind: 'unreadable' };
  return sheet.value.role === role
    ? { kind: 'read', file: raw as ResponseSheetFile }
    : { kind: 'other-role' };
}
