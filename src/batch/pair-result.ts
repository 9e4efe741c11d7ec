import type { BugDescription } from '../observability/describe-bug.js';
import type { ManifestProblem } from './manifest-entry.js';

interface Named {
  /** The pair's, as it was given. */
  readonly id?: string;
}

export interface RenderedPair extends Named {
  readonly kind: 'rendered';
  readonly report: Uint8Array;
}

export interface RefusedPair extends Named {
  readonly kind: 'refused';
  readonly problem: ManifestProblem;
}

/** A mistake in this program; the next pair may go well. */
export interface FailedPair extends Named {
  readonly kind: 'bug';
  readonly bug: BugDescription;
}

/** What came of one pair, wherever it was worked on and before anything is written. */
export type PairResult = RenderedPair | RefusedPair | FailedPair;
