import { type ListedError, listedErrors } from '../problems/listed-errors.js';
import { Problem, type ProblemCode } from '../problems/problem.js';
import { PROBLEM_TITLES, type ProblemLocale } from '../problems/problem-titles.js';
import { fragmentPointer } from './fragment-pointer.js';

/** Only this file knows that problems have HTTP statuses. */
export const STATUS: Readonly<Record<ProblemCode, number>> = {
  'invalid-json': 400,
  'invalid-request': 422,
  'invalid-response-sheet': 422,
  'invalid-pair': 422,
  'consent-missing': 422,
  // Data files of the service itself: it does not start with a broken one, so a caller never sees these two.
  'invalid-questionnaire': 500,
  'invalid-template': 500,
  'unknown-questionnaire': 404,
  'unknown-template': 422,
  'unsupported-locale': 422,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'invalid-table': 422,
  'invalid-calibration': 422,
  'calibration-mismatch': 422,
  'calibration-unusable': 422,
  'questionnaire-changed': 422,
  unauthenticated: 401,
  forbidden: 403,
  'keys-unreachable': 503,
  'rate-limited': 429,
  overloaded: 503,
  'render-timeout': 503,
  // Only the command line touches files.
  'file-not-readable': 500,
  'file-not-writable': 500,
  'sealing-refused': 500,
  // Only the command line uses a queue.
  'queue-key-unusable': 500,
  'queue-not-reachable': 500,
};

/** Relative, with the whole path (RFC 9457, section 3.1.1): the service does not know its own host. */
export const PROBLEM_TYPE = '/problems/';

export function problemType(code: ProblemCode): string {
  return PROBLEM_TYPE + code;
}

/** An `application/problem+json` body (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Identifies this occurrence: the id of the request. */
  readonly instance: string;
  readonly errors?: readonly ListedError[];
}

/**
 * Maps anything thrown to what the caller may see. A bug becomes a bare 500: its message may quote a
 * response and belongs in no body. So does a problem that is not the caller's.
 *
 * @param locale language of the title; the rest is for whoever wrote the program, in English
 */
export function toProblemDetails(
  error: unknown,
  instance: string,
  locale: ProblemLocale = 'en',
): ProblemDetails {
  if (!(error instanceof Problem) || STATUS[error.code] === 500) {
    return { type: 'about:blank', title: 'Internal Server Error', status: 500, instance };
  }
  return {
    type: problemType(error.code),
    title: PROBLEM_TITLES[locale][error.code],
    status: STATUS[error.code],
    detail: error.message,
    instance,
    ...listedErrors(error.violations, fragmentPointer),
  };
}
