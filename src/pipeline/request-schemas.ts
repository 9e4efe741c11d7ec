import { objectSchema } from '../kernel/json-schema.js';
import type { Brand } from '../report/brand.js';
import { brandSchema } from '../report/brand-file.js';
import { EDITIONS, type Edition } from '../report/report-document.js';
import type { CalibrationsRequest } from './read-calibrations.js';
import type { PreviousRequest } from './read-previous.js';

/** Sheets are checked by their own parser, so that their mistakes carry their own words. */
const sheet = { type: 'object', description: 'A response sheet.' } as const;
const locale = {
  type: 'string',
  pattern: '^[a-z]{2}(-[A-Z]{2})?$',
  description: 'BCP 47, for example `nl` or `en-GB`.',
} as const;
const template = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 } as const;

/** Calibrations too are checked by their own parser. */
const calibration = {
  type: 'object',
  description: 'A calibration, as `visavis calibrate` writes it.',
} as const;
const calibrations = objectSchema({ manager: calibration, employee: calibration }, ['manager', 'employee']);
/** Without the dialect, which the schema around it names. */
const { $schema: _dialect, ...brand } = brandSchema;
const previous = objectSchema({ manager: sheet, employee: sheet });

export interface ProfileRequest {
  readonly sheet: unknown;
  readonly template?: string;
  /** Errors of measurement from earlier answers, by role; without them they are the fallback. */
  readonly calibrations?: CalibrationsRequest;
}

export const profileRequestSchema = {
  title: 'Request for a profile',
  ...objectSchema({ sheet, template, calibrations }, ['template', 'calibrations']),
} as const;

export interface ComparisonRequest {
  readonly manager: unknown;
  readonly employee: unknown;
  readonly template?: string;
  readonly calibrations?: CalibrationsRequest;
  /** Earlier sheets of the same two people: what changed since is told as well. */
  readonly previous?: PreviousRequest;
}

export const comparisonRequestSchema = {
  title: 'Request for a comparison',
  ...objectSchema({ manager: sheet, employee: sheet, template, calibrations, previous }, [
    'template',
    'calibrations',
    'previous',
  ]),
} as const;

/** A personal edition is made from the one sheet of its reader, every other edition from both. */
export interface ReportRequest extends Omit<ComparisonRequest, 'manager' | 'employee'> {
  readonly manager?: unknown;
  readonly employee?: unknown;
  readonly edition?: Edition;
  readonly locale?: string;
  /** Day that stands in the report. */
  readonly date: string;
  /** Whom readers may ask about the report. */
  readonly contact?: string;
  /** Whose report it is. */
  readonly brand?: Brand;
  /** Day of the earlier sheets; goes with `previous`. */
  readonly previousDate?: string;
}

export const reportRequestSchema = {
  title: 'Request for a report',
  description: 'Both sheets; for the personal edition only the sheet of whoever reads it.',
  ...objectSchema(
    {
      manager: sheet,
      employee: sheet,
      template,
      calibrations,
      previous,
      previousDate: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Day of the earlier sheets.',
      },
      edition: { enum: EDITIONS },
      locale,
      date: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'Day that stands in the report.',
      },
      brand,
      contact: {
        type: 'string',
        minLength: 1,
        maxLength: 80,
        description: 'Whom readers may ask about the report.',
      },
    },
    [
      'manager',
      'employee',
      'template',
      'edition',
      'locale',
      'contact',
      'brand',
      'calibrations',
      'previous',
      'previousDate',
    ],
  ),
} as const;
