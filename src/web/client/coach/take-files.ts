import type { Role } from '../../../instrument/instrument.js';
import type { CoachSession } from './coach-session.js';
import { matchPairs } from './match-pairs.js';
import { openedSheetFile, readSheetFile, type SheetFile } from './read-sheet-file.js';
import type { OpenedSheet } from './rounds/receive-sealed.js';
import { place } from './slots.js';

export interface TakeOptions {
  /** The place that the file is meant for. */
  readonly wanted?: Role;
  /** Also sealed answers that were opened before. */
  readonly again?: boolean;
}

/** More files than this are many pairs. */
const PAIR = 2;

/**
 * Reads what was handed in: two files fill the places, more become pairs.
 *
 * @returns every file as it was read
 * @throws when the questionnaires cannot be fetched
 */
export async function takeFiles(
  session: CoachSession,
  files: readonly File[],
  { wanted, again = false }: TakeOptions = {},
): Promise<SheetFile[]> {
  const library = await session.maker.library();
  const read: SheetFile[] = [];
  const { rounds } = session;
  // One after the other: what is opened is noted before the next of the same round is.
  for (const file of files) {
    const first = await readSheetFile(file, { library, rounds, again });
    // A whole folder is chosen more than once: what was opened before is wanted all the same.
    const isKnown = files.length > PAIR && first.kind === 'refused' && first.reason === 'replayed';
    read.push(isKnown ? await readSheetFile(file, { library, rounds, again: true }) : first);
  }
  session.batch = read.length > PAIR ? matchPairs(read) : undefined;
  if (session.batch !== undefined) return read;
  for (const file of read) {
    if (file.kind !== 'sheet') continue;
    if (file.round === undefined) place(session.slots, file, wanted);
    else await takeRound(session, file.round.id);
  }
  return read;
}

/** Who opens the second link of a round sees both. */
async function takeRound(session: CoachSession, id: string): Promise<void> {
  const kept = (await session.rounds.all()).find((round) => round.id === id);
  if (kept === undefined) return;
  const { reopen } = await import('./rounds/receive-sealed.js');
  await takeOpened(session, await reopen(kept));
}

/** Puts the answers of one round into the places; what lay there of other people makes room. */
export async function takeOpened(session: CoachSession, sheets: readonly OpenedSheet[]): Promise<void> {
  const library = await session.maker.library();
  session.batch = undefined;
  session.slots = {};
  for (const opened of sheets) {
    const file = openedSheetFile(opened, library);
    if (file.kind === 'sheet') session.slots[file.sheet.role] = file;
  }
}
