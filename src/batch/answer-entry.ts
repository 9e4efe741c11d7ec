import type { PairAnswer } from './answer-pairs.js';
import { placeOf } from './deliver-report.js';
import { type DeliveredEntry, problemOfBug, type RefusedEntry, reportFileName } from './manifest-entry.js';
import { sha256 } from './sha256.js';

/** As the manifest of an archive is held until its end, it tells only so many mistakes of each pair. */
const MAX_ERRORS = 20;

export function deliveredEntry(answer: PairAnswer & { readonly kind: 'rendered' }): DeliveredEntry {
  const digest = sha256(answer.report);
  return { ...placeOf(answer, answer.line), file: reportFileName(answer.line, digest), digest };
}

export function refusedEntry(answer: PairAnswer & { readonly kind: 'refused' | 'bug' }): RefusedEntry {
  if (answer.kind === 'bug') return { ...placeOf(answer, answer.line), problem: problemOfBug(answer.bug) };
  const { errors, ...problem } = answer.problem;
  return {
    ...placeOf(answer, answer.line),
    problem: { ...problem, ...(errors !== undefined && { errors: errors.slice(0, MAX_ERRORS) }) },
  };
}
