import type { ProblemCode } from '../../problems/problem.js';
import { type Components, schemaRef } from './contract.js';
import { type HeaderName, headers } from './header-components.js';

/** Problems of every address that reads JSON. */
export const JSON_BODY_CODES: readonly ProblemCode[] = [
  'invalid-json',
  'invalid-request',
  'not-acceptable',
  'body-too-large',
  'unsupported-media-type',
];

/** Problems of everything that puts two sheets side by side. */
export const PAIR_CODES: readonly ProblemCode[] = [
  'invalid-response-sheet',
  'invalid-pair',
  'consent-missing',
  'unknown-template',
  'invalid-calibration',
  'calibration-mismatch',
  'calibration-unusable',
  'questionnaire-changed',
];

/** A required JSON body. */
export function jsonRequest(schema: string, examples: Components): object {
  return { required: true, content: { 'application/json': { schema: schemaRef(schema), examples } } };
}

/** 200 with a JSON body. */
export function jsonAnswer(
  description: string,
  schema: string,
  { examples, also = [] }: { readonly examples?: Components; readonly also?: readonly HeaderName[] } = {},
): object {
  return {
    description,
    headers: headers(...also),
    content: {
      'application/json': { schema: schemaRef(schema), ...(examples !== undefined && { examples }) },
    },
  };
}

/** An example as OpenAPI names it. */
export function example(summary: string, value: unknown): object {
  return { summary, value };
}

export const ACCEPT_LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Languages the reader likes, best first. Chooses the title of a problem.',
  schema: { type: 'string' },
  example: 'nl, en;q=0.5',
} as const;
