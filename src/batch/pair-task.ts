import type { BugDescription } from '../observability/describe-bug.js';
import type { DeliveredEntry, ManifestEntry } from './manifest-entry.js';
import type { SealOptions } from './seal.js';

/** What holds for every pair of a batch that does not say otherwise itself. */
export interface PairDefaults {
  /** Day that stands in the reports. */
  readonly date: string;
  readonly locale?: string;
  readonly edition?: string;
}

/** What a worker thread is told once, when it starts. */
export interface WorkerSetup {
  readonly folder: string;
  readonly defaults: PairDefaults;
  readonly seal: SealOptions;
}

/** One pair, as it is sent to a worker thread. */
export interface PairTask {
  readonly line: number;
  /** JSON in UTF-8, untrusted. */
  readonly bytes: Uint8Array;
  /** What an earlier run made of this line; the file may be gone or damaged since. */
  readonly earlier?: DeliveredEntry;
}

/** What became of a pair. */
export type PairOutcome =
  | { readonly kind: 'made' | 'kept' | 'refused'; readonly entry: ManifestEntry }
  /** A mistake in this program; the next pair may go well. */
  | { readonly kind: 'bug'; readonly entry: ManifestEntry; readonly bug: BugDescription }
  /** No fault of the pair: the next one would fail in the same way. */
  | { readonly kind: 'unwritable'; readonly reason: string };
