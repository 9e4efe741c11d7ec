import type { Role } from '../instrument/instrument.js';

/** What one person hands in. Only items and options: never a score, a key or the name of a scale. */
export interface ResponseSheetFile {
  questionnaire: string;
  role: Role;
  respondent?: { name?: string; id?: string };
  locale: string;
  responses: Record<string, number | string>;
  picks?: Record<string, string[]>;
  open?: Record<string, string>;
  withheld?: string[];
  agreed?: string[];
  consent: { sharedReport: boolean };
  secondsPerSection?: Record<string, number>;
}

/** At most 60 characters: said by the pattern, as counting characters beside it takes as long again. */
export const ID_PATTERN = '^[a-z][a-z0-9-]{0,59}$';
const id = { type: 'string', pattern: ID_PATTERN } as const;

/** JSON Schema 2020-12 of a response sheet; published as `questionnaires/response-sheet.schema.json`. */
export const responseSheetSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis response sheet',
  type: 'object',
  additionalProperties: false,
  required: ['questionnaire', 'role', 'locale', 'responses', 'consent'],
  properties: {
    questionnaire: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*@\\d+\\.\\d+\\.\\d+$',
      maxLength: 80,
      description: 'The questionnaire and its version, as in `vis-a-vis@1.0.0`.',
    },
    role: { enum: ['employee', 'manager'] },
    respondent: {
      type: 'object',
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 60, description: 'As it stands in the report.' },
        id: { type: 'string', minLength: 1, maxLength: 64, description: 'Pseudonymous; never printed.' },
      },
    },
    locale: {
      type: 'string',
      pattern: '^[a-z]{2}(-[A-Z]{2})?$',
      description: 'Language it was filled in, and of its open answers (BCP 47).',
    },
    // Names are not held to a pattern here: each must be an item, which is looked up anyway.
    responses: {
      type: 'object',
      maxProperties: 500,
      additionalProperties: { type: ['integer', 'string'], pattern: ID_PATTERN },
      description: 'Chosen option by the id of the item. A skipped item is left out.',
    },
    picks: {
      type: 'object',
      propertyNames: id,
      maxProperties: 50,
      additionalProperties: { type: 'array', items: id, maxItems: 50, uniqueItems: true },
    },
    open: {
      type: 'object',
      propertyNames: id,
      maxProperties: 50,
      additionalProperties: { type: 'string', maxLength: 1000 },
    },
    withheld: { type: 'array', items: id, maxItems: 100, uniqueItems: true },
    agreed: { type: 'array', items: id, maxItems: 100, uniqueItems: true },
    consent: {
      type: 'object',
      additionalProperties: false,
      required: ['sharedReport'],
      properties: { sharedReport: { type: 'boolean' } },
    },
    secondsPerSection: {
      type: 'object',
      propertyNames: id,
      maxProperties: 50,
      additionalProperties: { type: 'number', minimum: 0, maximum: 86400 },
    },
  },
} as const;
