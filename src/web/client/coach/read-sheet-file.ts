import type { Library } from '../../../library/library.js';
import { parseResponseSheet } from '../../../responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import { instrumentFinder } from './report-maker.js';

/** A file somebody handed in: a sheet, or the reason it is none. */
export type SheetFile = { readonly name: string; readonly folder: string } & (
  | { readonly kind: 'sheet'; readonly sheet: ResponseSheet }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown-questionnaire' }
  | { readonly kind: 'mistakes'; readonly count: number }
);

/** No sheet is longer: 1,000 characters of open answer and a few hundred options. */
const MAX_BYTES = 256 * 1024;

export async function readSheetFile(file: File, library: Library): Promise<SheetFile> {
  const place = { name: file.name, folder: folderOf(file) };
  let raw: unknown;
  try {
    if (file.size > MAX_BYTES) return { ...place, kind: 'unreadable' };
    raw = JSON.parse(await file.text());
  } catch {
    return { ...place, kind: 'unreadable' };
  }
  const parsed = parseResponseSheet(raw, { findInstrument: instrumentFinder(library) });
  if (parsed.ok) return { ...place, kind: 'sheet', sheet: parsed.value };
  const { violations } = parsed.error;
  if (violations.some(({ code }) => code === 'unknown-questionnaire'))
    return { ...place, kind: 'unknown-questionnaire' };
  // A file that lacks everything a sheet has is some other file, not a sheet with mistakes.
  const isOther = typeof raw !== 'object' || raw === null || !('questionnaire' in raw);
  return isOther
    ? { ...place, kind: 'unreadable' }
    : { ...place, kind: 'mistakes', count: violations.length };
}

/** The innermost folder a file was chosen from; empty for a single file. */
function folderOf({ webkitRelativePath }: File): string {
  return webkitRelativePath.split('/').at(-2) ?? '';
}
