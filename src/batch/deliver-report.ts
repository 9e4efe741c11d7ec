import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linePrefix, problemOfBug, reportFileName } from './manifest-entry.js';
import type { FailedPair, PairResult, RefusedPair } from './pair-result.js';
import type { PairOutcome } from './pair-task.js';
import { sha256 } from './sha256.js';

export interface Destination {
  readonly folder: string;
  readonly line: number;
  readonly seal: string;
}

/**
 * Writes a report into the folder, and says what became of its pair.
 *
 * The name comes from the content: a report that arrives twice is the same file once.
 */
export function deliverReport(result: PairResult, { folder, line, seal }: Destination): PairOutcome {
  if (result.kind !== 'rendered') return withoutReport(result, line);
  const digest = sha256(result.report);
  const file = reportFileName(line, digest);
  const failure = replaceFile(folder, line, file, result.report);
  return failure === undefined
    ? { kind: 'made', entry: { ...placeOf(result, line), file, digest, seal } }
    : { kind: 'unwritable', reason: failure };
}

/** What is recorded of a pair that gave no report. */
export function withoutReport(result: RefusedPair | FailedPair, line: number): PairOutcome {
  const place = placeOf(result, line);
  return result.kind === 'refused'
    ? { kind: 'refused', entry: { ...place, problem: result.problem } }
    : { kind: 'bug', bug: result.bug, entry: { ...place, problem: problemOfBug(result.bug) } };
}

/** Where the pair stood, as it is told to whoever sent it. */
export function placeOf({ id }: PairResult, line: number): { readonly line: number; readonly id?: string } {
  return { line, ...(id !== undefined && { id }) };
}

/**
 * Whole or not at all. The temporary name is the same every time, so that a run that was killed leaves
 * nothing that the next one does not replace. Synchronous: what a thread waits for between two reports costs it
 * a sixth of its time, and the writing itself almost none.
 *
 * @returns the system's code when it failed, such as `ENOSPC`
 */
function replaceFile(folder: string, line: number, file: string, content: Uint8Array): string | undefined {
  const temporary = path.join(folder, temporaryName(line));
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path.join(folder, file));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function temporaryName(line: number): string {
  return `.${linePrefix(line)}.tmp`;
}
