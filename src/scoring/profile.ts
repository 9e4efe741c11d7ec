import type { ItemId, PreferenceScale, Role, ScaleId, StrengthScale } from '../instrument/instrument.js';
import type { Measure } from './measure.js';
import type { UncertaintySource } from './uncertainty.js';

/** A scale of several items: its score, or too few answers for one. */
export type ScaleScore =
  | {
      readonly kind: 'scored';
      readonly scaleId: ScaleId;
      readonly measure: Measure;
      readonly answered: number;
      readonly items: number;
    }
  | {
      readonly kind: 'insufficient';
      readonly scaleId: ScaleId;
      readonly answered: number;
      readonly items: number;
    };

/** A scale that is scored as a mean of items. */
export type ItemScale = StrengthScale | PreferenceScale;

/** A single rating as given, and as a measure on the 0–100 line. */
export interface Rating {
  readonly itemId: ItemId;
  /** The chosen option, in response units (ratings are never reverse-keyed on paper). */
  readonly option: number;
  readonly measure: Measure;
}

/** All that is computed from one sheet alone. */
export interface Profile {
  readonly role: Role;
  /** Strengths and preferences, in questionnaire order. */
  readonly scales: ReadonlyMap<ScaleId, ScaleScore>;
  /** Answers that stand for themselves: about the other, and expectations. */
  readonly ratings: ReadonlyMap<ItemId, Rating>;
  readonly uncertainty: UncertaintySource;
}
