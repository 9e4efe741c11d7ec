import { webcrypto } from 'node:crypto';
import type { Role } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import type { RandomBytes } from '../../src/sealing/bytes.js';
import { invitationTo } from '../../src/sealing/invitation.js';
import { createRound, type Round } from '../../src/sealing/round.js';
import { sealSheet } from '../../src/sealing/seal.js';
import type { SealedMessage } from '../../src/sealing/sealed-message.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from './examples.js';

export const random: RandomBytes = (length) => webcrypto.getRandomValues(new Uint8Array(length));

export function newRound(questionnaire: string = visAVis.reference): Promise<Round> {
  return createRound({ label: 'Noor and Wouter', created: '2026-11-22', questionnaire }, random);
}

export function sheetOf(role: Role, pair = EXAMPLE_PAIRS[0] ?? ''): ResponseSheetFile {
  return exampleSheet(pair, role) as ResponseSheetFile;
}

/** Answers of an example, sealed as that person would. */
export async function sealedBy(
  role: Role,
  round: Round,
  { at = '2026-11-22T09:30:00Z', sheet = sheetOf(role) } = {},
): Promise<SealedMessage> {
  return unwrap(await sealSheet(sheet, invitationTo(round, role), at));
}
