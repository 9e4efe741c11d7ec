import type { Tier, TieredDifference } from '../comparison/tier.js';
import type { ExpectationRating, Role, ScaleId } from '../instrument/instrument.js';

/**
 * What is put beside its earlier self. The sign of a difference is now − before:
 *
 * - `position`: one person's place on a line; positive is towards the right pole
 * - `distance`: how far apart the two stand on a line; negative is closer together
 * - `estimate-distance`: how far the giver's estimate is from what the asker says; negative is closer
 * - a rating: the answer itself
 */
export const CHANGE_KINDS = [
  'position',
  'distance',
  'importance',
  'experience',
  'estimate',
  'estimate-distance',
  'offer',
  'room',
] as const satisfies readonly (ExpectationRating | 'position' | 'distance' | 'estimate-distance')[];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What may be said of a change: only the first claims one, and the last never means "the same". */
export type ChangeWord = 'changed' | 'may-have-changed' | 'about-the-same' | 'cannot-tell';

const WORDS: Readonly<Record<Tier, ChangeWord>> = {
  clear: 'changed',
  possible: 'may-have-changed',
  close: 'about-the-same',
  undetermined: 'cannot-tell',
};

/** One answer or distance then and now. */
export interface Change {
  readonly kind: ChangeKind;
  readonly scaleId: ScaleId;
  /** Whose answer it is; absent for a distance between two people. */
  readonly role?: Role;
  /** POMP points, unrounded. */
  readonly before: number;
  readonly now: number;
  /** Chosen options in response units, for single ratings. */
  readonly options?: { readonly before: number; readonly now: number };
  /** now − before. */
  readonly difference: TieredDifference;
  readonly word: ChangeWord;
}

export function changeWord(tier: Tier): ChangeWord {
  return WORDS[tier];
}
