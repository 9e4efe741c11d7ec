import { objectSchema } from '../kernel/json-schema.js';
import type { Domain, ExpectationRating, Perspective, PickUse, Role, TextRef } from './instrument.js';
import {
  byRole,
  formatMap,
  id,
  itemList,
  openList,
  pickList,
  scaleList,
  sectionList,
  textKey,
} from './questionnaire-parts.js';

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
      responseFormats: formatMap,
      scales: scaleList,
      items: itemList,
      picks: pickList,
      open: openList,
      sections: sectionList,
    },
    ['$schema'],
  ),
} as const;
