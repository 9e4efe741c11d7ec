import { objectSchema } from '../kernel/json-schema.js';

// What the schema of a questionnaire file is put together from: one part for each kind of entry.

export const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;
export const textKey = {
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

export const formatMap = {
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
} as const;

export const scaleList = {
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
    ['items', 'minAnswered', 'otherItem', 'poles', 'asker', 'giver', 'ratings', 'fixedQuestion', 'seeds'],
  ),
} as const;

export const itemList = {
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
} as const;

export const pickList = {
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
} as const;

export const openList = {
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
} as const;

export const sectionList = {
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
} as const;

export function byRole(value: unknown) {
  return objectSchema({ employee: value, manager: value });
}
