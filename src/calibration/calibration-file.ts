import { ROLES, type Role } from '../instrument/instrument.js';

/** Of a scale on file, what scoring reads; further statistics stand beside it for people. */
export interface ScaleFile {
  readonly scale: string;
  readonly status: 'refused' | 'key-error' | 'not-estimable' | 'estimated';
  /** People with every item answered. */
  readonly complete: number;
  readonly items?: readonly { readonly item: string }[];
  readonly alpha?: {
    readonly value: number;
    readonly interval: { readonly lower: number; readonly upper: number; readonly confidence: number };
  };
  readonly precision?: {
    readonly reliability: { readonly name: 'alpha' | 'omega' | 'spearman-brown'; readonly value: number };
    readonly semPomp: number;
  };
}

/** The part of a `Calibration` on disk or wire that a score can depend on. */
export interface CalibrationFile {
  readonly format: 'visavis-calibration/1';
  readonly questionnaire: { readonly reference: string; readonly hash: string };
  readonly role: Role;
  readonly date: string;
  readonly rows: { readonly used: number };
  readonly scales: readonly ScaleFile[];
}

const coefficient = { type: 'number', maximum: 1 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const id = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;

function part(properties: Readonly<Record<string, unknown>>, required = Object.keys(properties)) {
  return { type: 'object', required, properties };
}

const scale = {
  ...part(
    {
      scale: id,
      status: { enum: ['refused', 'key-error', 'not-estimable', 'estimated'] },
      complete: count,
      items: { type: 'array', minItems: 1, maxItems: 500, items: part({ item: id }) },
      alpha: part({
        value: coefficient,
        interval: part({
          lower: coefficient,
          upper: coefficient,
          confidence: { type: 'number', minimum: 0, maximum: 1 },
        }),
      }),
      precision: part({
        reliability: part({ name: { enum: ['alpha', 'omega', 'spearman-brown'] }, value: coefficient }),
        semPomp: { type: 'number', minimum: 0, description: 'POMP points' },
      }),
    },
    ['scale', 'status', 'complete'],
  ),
  if: { properties: { status: { const: 'estimated' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, never awaited
  then: { required: ['items', 'precision'], properties: { items: true, precision: true } },
} as const;

/**
 * JSON Schema 2020-12 of a calibration, as far as it can change a score. Statistics for readers may stand
 * beside it and are not checked.
 */
export const calibrationSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Visavis calibration',
  ...part({
    format: { const: 'visavis-calibration/1' },
    questionnaire: part({
      reference: { type: 'string', maxLength: 80 },
      hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
    role: { enum: ROLES },
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    rows: part({ used: count }),
    scales: { type: 'array', maxItems: 200, items: scale },
  }),
};
