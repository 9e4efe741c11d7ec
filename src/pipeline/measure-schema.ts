import { TIERS } from '../comparison/tier.js';
import { objectSchema } from '../kernel/json-schema.js';

const points = { type: 'number' } as const;
const share = { type: 'number', minimum: 0, maximum: 1 } as const;

/** Properties of a measure: a position of 0–100 with its standard error and interval. */
export const measureProperties = {
  value: { type: 'number', minimum: 0, maximum: 100, description: 'Points of 0–100, unrounded.' },
  standardError: { ...points, minimum: 0 },
  df: { ...points, description: 'Degrees of freedom; absent under the normal distribution.' },
  interval: objectSchema({ level: share, lower: points, upper: points }),
} as const;

export const measureSchema = objectSchema(measureProperties, ['df']);

/** What a difference is told with, whatever it is a difference of. */
export const differenceProperties = {
  difference: { ...points, minimum: -100, maximum: 100 },
  standardError: { ...points, minimum: 0 },
  df: measureProperties.df,
  p: share,
  adjustedP: { ...share, description: 'After Benjamini–Hochberg within its kind.' },
  closeProbability: share,
} as const;

export const tierSchema = { enum: TIERS, description: 'How firm the difference is.' } as const;
