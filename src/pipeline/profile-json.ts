import type { Role } from '../instrument/instrument.js';
import type { Quality } from '../quality/assess-quality.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import type { Distribution } from '../scoring/distribution.js';
import { interval, type Measure } from '../scoring/measure.js';
import type { Profile, Rating, ScaleScore } from '../scoring/profile.js';

/** Level of the intervals in technical output: ±1.645 SEM under the normal distribution. */
const INTERVAL_LEVEL = 0.9;

/** A measure as plain JSON. POMP points, unrounded; `df` is absent under the normal distribution. */
export interface MeasureJson {
  readonly value: number;
  readonly standardError: number;
  readonly df?: number | undefined;
  readonly interval: { readonly level: number; readonly lower: number; readonly upper: number };
}

export type ScaleScoreJson =
  | ({
      readonly scale: string;
      readonly answered: number;
      readonly items: number;
      readonly kind: 'scored';
    } & MeasureJson)
  | {
      readonly scale: string;
      readonly answered: number;
      readonly items: number;
      readonly kind: 'insufficient';
    };

export type RatingJson = { readonly item: string; readonly option: number } & MeasureJson;

export interface ProfileJson {
  readonly questionnaire: string;
  readonly role: Role;
  readonly uncertainty: Profile['uncertainty'];
  readonly scales: readonly ScaleScoreJson[];
  readonly ratings: readonly RatingJson[];
  readonly quality: QualityJson;
}

export interface QualityJson {
  readonly answered: number;
  readonly total: number;
  readonly longstring: number;
  readonly variability?: number | undefined;
  readonly flags: readonly string[];
  readonly usable: boolean;
}

export function profileToJson(sheet: ResponseSheet, profile: Profile, quality: Quality): ProfileJson {
  return {
    questionnaire: sheet.instrument.reference,
    role: profile.role,
    uncertainty: profile.uncertainty,
    scales: Array.from(profile.scales.values(), scaleToJson),
    ratings: Array.from(profile.ratings.values(), ratingToJson),
    quality: qualityToJson(quality),
  };
}

export function qualityToJson({ completion, longstring, variability, flags, usable }: Quality): QualityJson {
  const { answered, total } = completion;
  return { answered, total, longstring, variability, flags, usable };
}

function scaleToJson(score: ScaleScore): ScaleScoreJson {
  const { scaleId: scale, answered, items, kind } = score;
  if (kind === 'insufficient') return { scale, answered, items, kind };
  const { value, standardError, df, interval: around } = measureToJson(score.measure);
  return { scale, answered, items, kind, value, standardError, df, interval: around };
}

function ratingToJson({ itemId: item, option, measure }: Rating): RatingJson {
  const { value, standardError, df, interval: around } = measureToJson(measure);
  return { item, option, value, standardError, df, interval: around };
}

export function measureToJson(measure: Measure): MeasureJson {
  const { value, sem: standardError, distribution } = measure;
  const { lower, upper } = interval(measure, INTERVAL_LEVEL);
  return {
    value,
    standardError,
    df: dfOf(distribution),
    interval: { level: INTERVAL_LEVEL, lower, upper },
  };
}

/** Undefined under the normal distribution. */
export function dfOf(distribution: Distribution): number | undefined {
  return distribution.kind === 't' ? distribution.df : undefined;
}
