import type { BugDescription } from '../observability/describe-bug.js';
import { type ListedError, listedErrors } from '../problems/listed-errors.js';
import type { Problem, ProblemCode } from '../problems/problem.js';

/** A report that lies in the folder. One line of `manifest.ndjson`. */
export interface DeliveredEntry {
  /** Line of the input, from 1. */
  readonly line: number;
  /** The pair's id, as it was given. */
  readonly id?: string;
  readonly file: string;
  /** SHA-256 of the file, in hex: what `sha256sum` prints. */
  readonly digest: string;
  /** Tells a second run that this very line was made with these very settings; see `seal.ts`. */
  readonly seal?: string;
}

/** A pair without a report, and why. */
export interface RefusedEntry {
  readonly line: number;
  readonly id?: string;
  readonly problem: ManifestProblem;
}

export type ManifestEntry = DeliveredEntry | RefusedEntry;

export interface ManifestProblem {
  /** A section of docs/problems.md, or a mistake in this program. */
  readonly code: ProblemCode | 'bug';
  readonly detail: string;
  /** Places in the pair, as JSON Pointers (RFC 6901); never what stood there. */
  readonly errors?: readonly ListedError[];
}

export function problemOf({ code, message, violations }: Problem): ManifestProblem {
  return { code, detail: message, ...listedErrors(violations) };
}

/** Only the class: a message may quote an answer. */
export function problemOfBug({ errorName }: BugDescription): ManifestProblem {
  return { code: 'bug', detail: `A mistake in this program (${errorName}), not in the pair.` };
}

export function isDelivered(entry: ManifestEntry): entry is DeliveredEntry {
  return 'file' in entry;
}

/** The part of a file name that sorts as the lines do, up to a million of them. */
export function linePrefix(line: number): string {
  return String(line).padStart(6, '0');
}

/** Of where it stood and what came out: never of the pair or its id. */
export function reportFileName(line: number, digest: string): string {
  return `${linePrefix(line)}-${digest.slice(0, 12)}.pdf`;
}

const OWN_FILE_NAME = /^\d{6,}-[0-9a-f]{12}\.pdf$/;

/**
 * Reads a line of an earlier manifest. Anything else than what is written here is no entry: the last line
 * of a run that was killed may be cut off, and a name must not lead out of the folder.
 */
export function parseEntry(text: string): ManifestEntry | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { line, file, digest, seal, problem } = raw as Record<string, unknown>;
  if (!Number.isSafeInteger(line)) return undefined;
  const delivered =
    typeof file === 'string' &&
    OWN_FILE_NAME.test(file) &&
    typeof digest === 'string' &&
    (seal === undefined || typeof seal === 'string');
  return delivered || typeof problem === 'object' ? (raw as ManifestEntry) : undefined;
}
