import type { Role } from '../instrument/instrument.js';
import type { Quality } from '../quality/assess-quality.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import { interval, type Measure } from '../scoring/measure.js';
import type { Profile } from '../scoring/profile.js';

/** Level of the intervals in technical output: ±1.645 SEM under the normal distribution. */
const INTERVAL_LEVEL = 0.9;

/** A measure as plain JSON. POMP points, unrounded; `df` is absent under the normal distribution. */
export interface MeasureJson {
  readonly value: number;
  readonly standardError: number;
  readonly df?: number;
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

export interface ProfileJson {
  readonly questionnaire: string;
  readonly role: Role;
  readonly uncertainty: Profile['uncertainty'];
  readonly scales: readonly ScaleScoreJson[];
  readonly ratings: readonly ({ readonly item: string; readonly option: number } & MeasureJson)[];
  readonly quality: QualityJson;
}

export interface QualityJson {
  readonly answered: number;
  readonly total: number;
  readonly longstring: number;
  readonly variability?: number;
  readonly flags: readonly string[];
  readonly usable: boolean;
}

export function profileToJson(sheet: ResponseSheet, profile: Profile, quality: Quality): ProfileJson {
  return {
    questionnaire: sheet.instrument.reference,
    role: profile.role,
    uncertainty: profile.uncertainty,
    scales: [...profile.scales.values()].map((score): ScaleScoreJson => {
      const counts = { scale: score.scaleId, answered: score.answered, items: score.items };
      return score.kind === 'scored'
        ? { ...counts, kind: 'scored', ...measureToJson(score.measure) }
        : { ...counts, kind: 'insufficient' };
    }),
    ratings: [...profile.ratings.values()].map(({ itemId, option, measure }) => ({
      item: itemId,
      option,
      ...measureToJson(measure),
    })),
    quality: qualityToJson(quality),
  };
}

export function qualityToJson({ completion, longstring, variability, flags, usable }: Quality): QualityJson {
  return { ...completion, longstring, ...(variability !== undefined && { variability }), flags, usable };
}

/** Written out in full: most of a profile is measures, and copying by spread takes several times as long. */
export function measureToJson(measure: Measure): MeasureJson {
  const { value, sem, distribution } = measure;
  const { lower, upper } = interval(measure, INTERVAL_LEVEL);
  const around = { level: INTERVAL_LEVEL, lower, upper };
  return distribution.kind === 't'
    ? { value, standardError: sem, df: distribution.df, interval: around }
    : { value, standardError: sem, interval: around };
}
