import type { ProblemCode } from './problem.js';

/** What a code means in a few words; the same for every occurrence of it. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, string>> = {
  'invalid-json': 'The document is not valid JSON',
  'invalid-request': 'The request is not complete or not correct',
  'invalid-response-sheet': 'A response sheet is not correct',
  'invalid-pair': 'The two response sheets do not belong together',
  'consent-missing': 'Not both people agreed to a shared report',
  'invalid-questionnaire': 'The questionnaire is not correct',
  'invalid-template': 'The report template is not correct',
  'unknown-questionnaire': 'There is no such questionnaire',
  'unknown-template': 'There is no such report template',
  'unsupported-locale': 'The report does not exist in this language',
  'not-found': 'There is nothing at this address',
  'method-not-allowed': 'This address does not answer to this method',
  'not-acceptable': 'None of the accepted media types can be produced',
  'unsupported-media-type': 'The body is not in a format this address reads',
  'body-too-large': 'The body is too large',
  'invalid-table': 'The table of answers is not correct',
  'invalid-calibration': 'The calibration is not correct',
  'calibration-mismatch': 'The calibration belongs to another questionnaire or role',
  'calibration-unusable': 'The calibration may not be used',
  'questionnaire-changed': 'The earlier sheets answer another questionnaire or version',
  'file-not-readable': 'A file cannot be read',
  'file-not-writable': 'A file cannot be written',
  'sealing-refused': 'Sealed answers, an invitation or a key cannot be used',
};
