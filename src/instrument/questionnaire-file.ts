import { objectSchema } from '../kernel/json-schema.js';
import type { Domain, ExpectationRating, Perspective, PickUse, Role, TextRef } from './instrument.js';

/** The shape of `questionnaire.json` on disk. Texts stand apart, one file per locale. */
export interface QuestionnaireFile {
  $schema?: string;
  id: string;
  version: string;
  locales: string[];
  name: string;
  purpose: string;
  minutes: { target: number; status: string };
  evidence: Record<'reliability' | 'validity' | 'norms', string>;
  intro: Record<Role, string[]>;
  responseFormats: Record<string, ResponseFormatFile>;
  scales: ScaleFile[];
  items: ItemFile[];
  picks: PickFile[];
  open: OpenQuestionFile[];
  sections: SectionFile[];
}

export interface ResponseFormatFile {
  kind: 'rating' | 'bipolar';
  min: number;
  max: number;
  labels: string[];
  unscored?: { value: string; label: string }[];
}

export interface ScaleFile {
  id: string;
  domain: Domain;
  name: string;
  items?: string[];
  minAnswered?: number;
  otherItem?: string;
  poles?: { low: string; high: string };
  asker?: Role;
  giver?: Role;
  ratings?: Record<ExpectationRating, string>;
  fixedQuestion?: boolean;
  sensitivity: 0 | 1;
  sharedAs: string | Record<'self' | 'other', string>;
  seeds?: string[];
}

export interface ItemFile {
  id: string;
  scale: string;
  perspective: Perspective;
  roles: Role[];
  format: string;
  keying: 'positive' | 'reverse';
  text?: TextRef;
  prompt?: string;
  left?: TextRef;
  right?: TextRef;
  sensitivity?: 0 | 1;
  sharedAs?: string;
}

export interface PickFile {
  id: string;
  use: PickUse;
  roles: Role[];
  question: TextRef;
  choose: { min: number; max: number };
  options: { value: string; label: string; wildcard?: boolean }[];
  excludes?: string;
  scored: false;
  sensitivity: 0 | 1;
  sharedAs: string;
  seeds?: string[];
}

export interface OpenQuestionFile {
  id: string;
  use: 'going-well';
  roles: Role[];
  question: TextRef;
  hint?: string;
  maxLength: number;
  optional: true;
  sensitivity: 0 | 1;
  sharedAs: string;
  seeds?: string[];
}

export interface SectionFile {
  id: string;
  domain: Domain;
  roles: Role[];
  title: TextRef;
  instruction: TextRef;
  layout: 'rating-list' | 'bipolar-list' | 'statement-with-ratings' | 'picks' | 'open';
  items?: string[];
  rows?: { scale: string; items: Record<Role, string[]> }[];
  picks?: string[];
  open?: string[];
  reusable?: boolean;
}

const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;
const textKey = {
  type: 'string',
  pattern: '^[a-z][a-zA-Z0-9-]*(\\.[a-zA-Z0-9-]+)*$',
  maxLength: 100,
} as const;
const role = { enum: ['employee', 'manager'] } as const;
const domain = { enum: ['strengths', 'preferences', 'expectations'] } as const;
const sensitivity = { enum: [0, 1] } as const;
const roles = { type: 'array', items: role, minItems: 1, uniqueItems: true } as const;
const ids = { type: 'array', items: id, minItems: 1, uniqueItems: true } as const;
const seeds = { type: 'array', items: { type: 'string' } } as const;
const textRef = { anyOf: [textKey, byRole(textKey)] };
const option = objectSchema({ value: id, label: textKey });
const sharedAs = {
  enum: [
    'own-order',
    'top-only',
    'position',
    'answers',
    'choice',
    'choice-if-owner-agrees',
    'verbatim-if-owner-agrees',
    'never',
  ],
};

/** JSON Schema 2020-12 of a questionnaire file; published as `questionnaires/questionnaire.schema.json`. */
export const questionnaireSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis questionnaire',
  ...objectSchema(
    {
      $schema: { type: 'string' },
      id,
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      locales: {
        type: 'array',
        items: { type: 'string', pattern: '^[a-z]{2}$' },
        minItems: 1,
        uniqueItems: true,
      },
      name: textKey,
      purpose: textKey,
      minutes: objectSchema({ target: { type: 'integer', minimum: 1 }, status: { type: 'string' } }),
      evidence: objectSchema({
        reliability: { type: 'string' },
        validity: { type: 'string' },
        norms: { type: 'string' },
      }),
      intro: byRole({ type: 'array', items: textKey }),
      responseFormats: {
        type: 'object',
        minProperties: 1,
        propertyNames: id,
        additionalProperties: objectSchema(
          {
            kind: { enum: ['rating', 'bipolar'] },
            min: { type: 'integer' },
            max: { type: 'integer' },
            labels: { type: 'array', items: textKey, minItems: 2 },
            unscored: { type: 'array', items: option },
          },
          ['unscored'],
        ),
      },
      scales: {
        type: 'array',
        minItems: 1,
        items: objectSchema(
          {
            id,
            domain,
            name: textKey,
            items: ids,
            minAnswered: { type: 'integer', minimum: 1 },
            otherItem: id,
            poles: objectSchema({ low: textKey, high: textKey }),
            asker: role,
            giver: role,
            ratings: objectSchema({ importance: id, experience: id, estimate: id, offer: id, room: id }),
            fixedQuestion: { type: 'boolean' },
            sensitivity,
            sharedAs: { anyOf: [sharedAs, objectSchema({ self: sharedAs, other: sharedAs })] },
            seeds,
          },
          [
            'items',
            'minAnswered',
            'otherItem',
            'poles',
            'asker',
            'giver',
            'ratings',
            'fixedQuestion',
            'seeds',
          ],
        ),
      },
      items: {
        type: 'array',
        minItems: 1,
        items: objectSchema(
          {
            id,
            scale: id,
            perspective: { enum: ['self', 'other', 'importance', 'experience', 'estimate', 'offer', 'room'] },
            roles,
            format: id,
            keying: { enum: ['positive', 'reverse'] },
            text: textRef,
            prompt: textKey,
            left: textRef,
            right: textRef,
            sensitivity,
            sharedAs,
          },
          ['text', 'prompt', 'left', 'right', 'sensitivity', 'sharedAs'],
        ),
      },
      picks: {
        type: 'array',
        items: objectSchema(
          {
            id,
            roles,
            question: textRef,
            choose: objectSchema({
              min: { type: 'integer', minimum: 0 },
              max: { type: 'integer', minimum: 1 },
            }),
            use: { enum: ['energy-gives', 'energy-costs', 'choice'] },
            options: {
              type: 'array',
              items: objectSchema({ value: id, label: textKey, wildcard: { type: 'boolean' } }, ['wildcard']),
              minItems: 2,
            },
            excludes: id,
            scored: { const: false },
            sensitivity,
            sharedAs,
            seeds,
          },
          ['excludes', 'seeds'],
        ),
      },
      open: {
        type: 'array',
        items: objectSchema(
          {
            id,
            roles,
            question: textRef,
            use: { const: 'going-well' },
            hint: textKey,
            maxLength: { type: 'integer', minimum: 1, maximum: 1000 },
            optional: { const: true },
            sensitivity,
            sharedAs,
            seeds,
          },
          ['hint', 'seeds'],
        ),
      },
      sections: {
        type: 'array',
        minItems: 1,
        items: objectSchema(
          {
            id,
            domain,
            roles,
            title: textRef,
            instruction: textRef,
            layout: { enum: ['rating-list', 'bipolar-list', 'statement-with-ratings', 'picks', 'open'] },
            items: ids,
            rows: {
              type: 'array',
              minItems: 1,
              items: objectSchema({ scale: id, items: byRole({ type: 'array', items: id }) }),
            },
            picks: ids,
            open: ids,
            reusable: { type: 'boolean' },
          },
          ['items', 'rows', 'picks', 'open', 'reusable'],
        ),
      },
    },
    ['$schema'],
  ),
} as const;

function byRole(value: unknown) {
  return objectSchema({ employee: value, manager: value });
}
