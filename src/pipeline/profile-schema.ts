import { ROLES } from '../instrument/instrument.js';
import { objectSchema } from '../kernel/json-schema.js';
import { count, list, shape, text } from '../report/schema-shape.js';
import type { ScaleUncertainty, UncertaintySource } from '../scoring/uncertainty.js';
import { measureProperties } from './measure-schema.js';
import type { ProfileJson, QualityJson } from './profile-json.js';

type Calibrated = Exclude<UncertaintySource, { kind: 'fallback' }>;

const coefficient = { type: 'number', maximum: 1 } as const;
const counts = { scale: text, answered: count, items: count };

/** Where standard errors come from. */
export const uncertaintySchema = {
  oneOf: [
    objectSchema({ kind: { const: 'fallback' } }),
    {
      description: 'Errors from earlier answers, scale by scale.',
      ...shape<Calibrated>({
        kind: { enum: ['calibrated', 'provisional'] },
        date: text,
        n: count,
        scales: list(
          shape<ScaleUncertainty>(
            {
              scaleId: text,
              items: count,
              n: count,
              provisional: { type: 'boolean' },
              reliability: objectSchema({ name: text, value: coefficient }),
              alpha: objectSchema({
                value: coefficient,
                interval: objectSchema({ lower: coefficient, upper: coefficient, confidence: coefficient }),
              }),
              sem: { type: 'number', exclusiveMinimum: 0 },
            },
            ['alpha'],
          ),
          1,
        ),
      }),
    },
  ],
} as const;

const qualitySchema = shape<QualityJson>(
  {
    answered: count,
    total: count,
    longstring: { ...count, description: 'Longest run of one option.' },
    variability: { type: 'number', minimum: 0 },
    flags: list({ enum: ['longstring', 'irv', 'time'] }),
    usable: { type: 'boolean' },
  },
  ['variability'],
);

/** JSON Schema of what `POST /v1/profiles` answers. */
export const profileSchema = {
  description: 'One person’s scale scores with intervals, and how far the answers carry.',
  ...shape<ProfileJson>({
    questionnaire: text,
    role: { enum: ROLES },
    uncertainty: uncertaintySchema,
    scales: list({
      oneOf: [
        objectSchema({ ...counts, kind: { const: 'scored' }, ...measureProperties }, ['df']),
        objectSchema({ ...counts, kind: { const: 'insufficient' } }),
      ],
    }),
    ratings: list(objectSchema({ item: text, option: { type: 'integer' }, ...measureProperties }, ['df'])),
    quality: qualitySchema,
  }),
} as const;
