import type { Library } from '../../../library/library.js';
import { parseResponseSheet } from '../../../responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import { looksSealed } from '../../../sealing/format.js';
import type { SealingRefusal } from '../../../sealing/refusal.js';
import { parseJson, readText } from '../page/read-file.js';
import { instrumentFinder } from './report-maker.js';
import type { OpenedSheet } from './rounds/receive-sealed.js';
import type { RoundStore } from './rounds/round-store.js';

/** A file somebody handed in: a sheet, or the reason it is none. */
export type SheetFile = { readonly name: string; readonly folder: string } & (
  | { readonly kind: 'sheet'; readonly sheet: ResponseSheet; readonly round?: SheetRound }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly reason: SealingRefusal; readonly file: File }
  | { readonly kind: 'unknown-questionnaire' }
  | { readonly kind: 'mistakes'; readonly count: number }
);

/** The round that sealed answers came in: two of one round are a pair. */
export interface SheetRound {
  readonly id: string;
  readonly label: string;
}

export interface ReadOptions {
  readonly library: Library;
  readonly rounds: RoundStore;
  /** Also sealed answers that were opened before. */
  readonly again?: boolean;
}

export async function readSheetFile(file: File, options: ReadOptions): Promise<SheetFile> {
  const place = { name: file.name, folder: folderOf(file) };
  const text = await readText(file);
  if (!looksSealed(text)) return { ...place, ...readSheet(parseJson(text), options.library) };
  const { receiveSealed } = await import('./rounds/receive-sealed.js');
  const opened = await receiveSealed(text, options.rounds, { again: options.again === true });
  if (!opened.ok) return { ...place, kind: 'refused', reason: opened.error, file };
  return { ...place, ...openedSheetFile(opened.value, options.library) };
}

/** Sealed answers are parsed like any others: whoever sealed them may have sealed anything. */
export function openedSheetFile({ sheet, roundId, label }: OpenedSheet, library: Library): SheetFile {
  const read = readSheet(sheet, library);
  const place = { name: label, folder: '' };
  return read.kind === 'sheet' ? { ...place, ...read, round: { id: roundId, label } } : { ...place, ...read };
}

type ReadSheet =
  | { readonly kind: 'sheet'; readonly sheet: ResponseSheet }
  | { readonly kind: 'unreadable' | 'unknown-questionnaire' }
  | { readonly kind: 'mistakes'; readonly count: number };

function readSheet(raw: unknown, library: Library): ReadSheet {
  const sheet = parseResponseSheet(raw, { findInstrument: instrumentFinder(library) });
  if (sheet.ok) return { kind: 'sheet', sheet: sheet.value };
  const { violations } = sheet.error;
  if (violations.some(({ code }) => code === 'unknown-questionnaire'))
    return { kind: 'unknown-questionnaire' };
  // A file that lacks everything a sheet has is some other file, not a sheet with mistakes.
  const isOther = typeof raw !== 'object' || raw === null || !('questionnaire' in raw);
  return isOther ? { kind: 'unreadable' } : { kind: 'mistakes', count: violations.length };
}

/** The innermost folder a file was chosen from; empty for a single file. */
function folderOf({ webkitRelativePath }: File): string {
  return webkitRelativePath.split('/').at(-2) ?? '';
}
