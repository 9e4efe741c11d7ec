import type { PairChange } from '../analysis/analyse-pair.js';
import type { Change } from '../change/change.js';
import type { Role } from '../instrument/instrument.js';
import { dfOf } from './profile-json.js';

/** One answer or distance then and now. POMP points, unrounded; the sign is now − before. */
export interface ChangeEntryJson {
  readonly theme: string;
  readonly kind: string;
  /** Whose answer it is; absent for a distance between the two. */
  readonly role?: Role | undefined;
  readonly before: number;
  readonly now: number;
  readonly difference: number;
  readonly standardError: number;
  readonly df?: number | undefined;
  readonly p: number;
  readonly adjustedP: number;
  readonly closeProbability: number;
  readonly word: string;
}

export type ChangeJson =
  | { readonly kind: 'too-little' }
  | {
      readonly kind: 'compared';
      readonly comparisons: number;
      readonly expectedByChance: number;
      readonly changes: readonly ChangeEntryJson[];
    };

export function changeToJson(change: PairChange): ChangeJson {
  if (change.kind === 'too-little') return { kind: 'too-little' };
  const { comparisons, expectedByChance, changes } = change;
  return { kind: 'compared', comparisons, expectedByChance, changes: changes.map(entryToJson) };
}

function entryToJson({ scaleId, kind, role, before, now, difference, word }: Change): ChangeEntryJson {
  const { value, standardError, distribution, p, adjustedP, closeProbability } = difference;
  return {
    theme: scaleId,
    kind,
    role,
    before,
    now,
    difference: value,
    standardError,
    df: dfOf(distribution),
    p,
    adjustedP,
    closeProbability,
    word,
  };
}
