import type { BugDescription } from '../observability/describe-bug.js';
import type { FailedPair } from './pair-result.js';
import type { PairDefaults } from './pair-task.js';
import { readPairLine } from './read-pair-line.js';

/** For a pair whose thread or process was lost with what it had read. */
export function lostPair(bytes: Uint8Array, defaults: PairDefaults, bug: BugDescription): FailedPair {
  const { id } = readPairLine(bytes, defaults);
  return { ...(id !== undefined && { id }), kind: 'bug', bug };
}
