import { MAX_ERRORS } from '../../problems/listed-errors.js';
import { PROBLEM_CODES, type ProblemCode } from '../../problems/problem.js';
import { PROBLEM_TITLES } from '../../problems/problem-titles.js';
import { PROBLEM_TYPE, problemType, STATUS } from '../problem-details.js';
import { type Components, schemaRef } from './contract.js';
import { type HeaderName, headers } from './header-components.js';

/** Codes that a caller over HTTP can meet; the others belong to the command line. */
export const HTTP_CODES = PROBLEM_CODES.filter((code) => STATUS[code] !== 500);

/** Headers of some refusals only. */
const OWN_HEADERS: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  403: ['WWW-Authenticate'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  503: ['Retry-After'],
};

const text = { type: 'string', minLength: 1 } as const;

/** An `application/problem+json` body (RFC 9457). */
export const problemSchema = {
  description: 'Why a request was refused. It never repeats what was submitted.',
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: {
      enum: [...HTTP_CODES.map(problemType), 'about:blank'],
      description: 'Stable. The address of its documentation, relative to the service.',
    },
    title: { ...text, description: 'What the type means, in the language of `Content-Language`.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { ...text, description: 'What happened this time, in English.' },
    instance: { type: 'string', format: 'uri', description: '`urn:uuid:` and the id of the request.' },
    errors: {
      type: 'array',
      maxItems: MAX_ERRORS,
      description: 'Everything that is wrong with the document.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', pattern: '^#', description: 'JSON Pointer as a URI fragment.' },
          code: text,
          detail: { ...text, description: 'What was expected there, in English.' },
        },
      },
    },
  },
} as const;

/** A response per status, each with the problems that have it, and the bare 500 of a bug. */
export function problemResponses(codes: readonly ProblemCode[], examples: Components = {}): Components {
  const statuses = [...new Set(codes.map((code) => STATUS[code]))].sort();
  return {
    ...Object.fromEntries(
      statuses.map((status) => {
        const same = codes.filter((code) => STATUS[code] === status);
        const shown = Object.entries(examples).filter(([code]) => same.some((one) => one === code));
        return [String(status), problemResponse(status, same, Object.fromEntries(shown))];
      }),
    ),
    '500': {
      description: 'A mistake in Visavis. Nothing of it is shown; `instance` finds it in the log.',
      headers: headers('Content-Language', 'Vary'),
      content: {
        'application/problem+json': {
          schema: { allOf: [schemaRef('Problem'), { properties: { type: { const: 'about:blank' } } }] },
        },
      },
    },
  };
}

function problemResponse(status: number, codes: readonly ProblemCode[], examples: Components): object {
  return {
    description: codes
      .map((code) => `[\`${code}\`](${PROBLEM_TYPE}${code}): ${PROBLEM_TITLES.en[code]}.`)
      .join('\n'),
    headers: headers('Content-Language', 'Vary', ...(OWN_HEADERS[status] ?? [])),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            schemaRef('Problem'),
            { properties: { type: { enum: codes.map(problemType) }, status: { const: status } } },
          ],
        },
        ...(Object.keys(examples).length > 0 && { examples }),
      },
    },
  };
}
