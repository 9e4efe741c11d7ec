import type { BugDescription } from '../observability/describe-bug.js';
import type { ManifestProblem } from './manifest-entry.js';

/** What came of one pair, wherever it was worked on and before anything is written. */
export type PairResult = { readonly id?: string } & (
  | { readonly kind: 'rendered'; readonly pdf: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: ManifestProblem }
  /** A mistake in this program; the next pair may go well. */
  | { readonly kind: 'bug'; readonly bug: BugDescription }
);
