import { err } from '../kernel/result.js';

/** Why something sealed is not taken. Every shell has words for each; see docs/sealed-answers.md. */
export const SEALING_REFUSALS = [
  /** It is no sealed message, invitation or backup at all, or a part is missing. */
  'unreadable',
  /** Made by another version of the format, or with other algorithms. */
  'wrong-version',
  /** It belongs to a round whose key is not here. */
  'other-round',
  /** Sealed for the one role, handed in as the other. */
  'swapped-role',
  /** Not what was sealed: a byte has changed, or somebody without the invitation made it. */
  'changed',
  /** These very answers were opened before. */
  'replayed',
  /** Newer answers of the same person have been opened already. */
  'outdated',
  /** Answers to another questionnaire or version than the round is about. */
  'other-questionnaire',
  /** The passphrase does not open the backup, or the backup was changed. */
  'wrong-passphrase',
  /** Too easy to guess for a key that opens answers. */
  'short-passphrase',
] as const;

export type SealingRefusal = (typeof SEALING_REFUSALS)[number];

export function refused(refusal: SealingRefusal) {
  return err(refusal);
}
