/** Stable identifiers. Each has a section in docs/problems.md. Add codes; never rename or reuse one. */
export const PROBLEM_CODES = [
  'invalid-json',
  'invalid-request',
  'invalid-response-sheet',
  'invalid-pair',
  'consent-missing',
  'invalid-questionnaire',
  'invalid-template',
  'unknown-questionnaire',
  'unknown-template',
  'unsupported-locale',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'unsupported-media-type',
  'body-too-large',
  'invalid-table',
  'invalid-calibration',
  'calibration-mismatch',
  'calibration-unusable',
  'questionnaire-changed',
  'unauthenticated',
  'forbidden',
  'keys-unreachable',
  'rate-limited',
  'overloaded',
  'render-timeout',
  'file-not-readable',
  'file-not-writable',
  'sealing-refused',
  'queue-key-unusable',
  'queue-not-reachable',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One thing wrong with a document somebody sent. It says where and what was expected,
 * never what was submitted: the value may be somebody's answer.
 */
export interface Violation {
  /** JSON Pointer (RFC 6901) into the document. */
  readonly pointer: string;
  /** Machine-readable kind of mistake, e.g. `unknown-item`. */
  readonly code: string;
  /** What was expected there, in English. */
  readonly message: string;
  /** Numbers that the message names, for whoever says it in other words. */
  readonly figures?: Readonly<Record<string, number>>;
  /** The file, for documents that consist of several. */
  readonly file?: string;
}

/** A failure the caller can understand and act on. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly violations: readonly Violation[];

  constructor(code: ProblemCode, detail: string, violations: readonly Violation[] = []) {
    super(detail);
    this.code = code;
    this.violations = violations;
  }
}
