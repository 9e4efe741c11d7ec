import type { Components } from './contract.js';

const text = { type: 'string' } as const;

/** Headers of answers, by the name under which responses refer to them. */
export const HEADERS = {
  'X-Request-Id': {
    description: 'Id of this request: also in the log, and the `instance` of a problem.',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
  'Cache-Control': {
    description: '`no-store` for everything computed from answers.',
    required: true,
    schema: text,
  },
  'X-Content-Type-Options': { required: true, schema: { const: 'nosniff' } },
  'Content-Language': { description: 'Language of the words (BCP 47).', required: true, schema: text },
  Vary: { description: 'Request headers that chose this answer.', required: true, schema: text },
  ETag: { description: 'Send it as `If-None-Match` to be told 304.', required: true, schema: text },
  'Content-Disposition': {
    description: 'A file name that says nothing of anybody.',
    required: true,
    schema: text,
  },
  'Repr-Digest': {
    description: 'SHA-256 of the body, by which a receiver can tell that it arrived whole (RFC 9530).',
    required: true,
    schema: { type: 'string', pattern: '^sha-256=:[A-Za-z0-9+/]{43}=:$' },
  },
  'WWW-Authenticate': {
    description: 'What to send instead (RFC 6750).',
    required: true,
    schema: text,
  },
  RateLimit: {
    description: 'What is left of the rate, and until when (IETF draft 8).',
    required: true,
    schema: text,
  },
  'RateLimit-Policy': { description: 'The rate that holds (IETF draft 8).', required: true, schema: text },
  'Retry-After': {
    description: 'Seconds after which it may work.',
    required: true,
    schema: { type: 'string', pattern: '^\\d+$' },
  },
} as const satisfies Components;

export type HeaderName = keyof typeof HEADERS;

/** What every answer carries. */
const ALWAYS: readonly HeaderName[] = ['X-Request-Id', 'Cache-Control', 'X-Content-Type-Options'];

/** The headers of a response: those of every answer, and the ones named. */
export function headers(...names: readonly HeaderName[]): object {
  return Object.fromEntries(
    [...ALWAYS, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
}
