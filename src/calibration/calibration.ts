import type { Role } from '../instrument/instrument.js';
import type { ItemStatistics, ScaleCalibration } from '../psychometrics/scale-calibration.js';

/** Rows that were read but count nowhere, and why. */
export interface DroppedRows {
  /** `no-answers`: no item of the table was answered with an option that carries a number. */
  readonly reason: 'no-answers';
  readonly rows: number;
}

/** A scale of several items: its statistics, or why there are none. */
export type CalibratedScale = { readonly scale: string; readonly domain: string } & ScaleCalibration;

/** An item that stands for itself: statistics only, since one item has no reliability of its own. */
export type CalibratedItem =
  | ({
      readonly scale: string;
      readonly status: 'described';
      readonly perspective: string;
    } & Pick<
      ItemStatistics,
      'item' | 'answered' | 'missingPercent' | 'floorPercent' | 'ceilingPercent' | 'mean' | 'sd'
    > & {
        readonly meanPomp: number;
        readonly sdPomp: number;
      })
  /** Fewer than 30 people answered it: nothing about so few is given. */
  | {
      readonly scale: string;
      readonly status: 'refused';
      readonly perspective: string;
      readonly item: string;
      readonly answered: number;
    };

/**
 * What anonymised answers of one role say about the scales of one questionnaire: plain JSON, aggregates only.
 *
 * Percentages 0–100; means and deviations in response units unless the name ends in `Pomp`.
 */
export interface Calibration {
  readonly format: 'visavis-calibration/1';
  readonly questionnaire: {
    /** `id@version`. */
    readonly reference: string;
    /** SHA-256 of the structure; another hash makes the calibration unusable. */
    readonly hash: string;
  };
  readonly role: Role;
  /** Day given by the caller, `YYYY-MM-DD`. */
  readonly date: string;
  readonly rows: {
    readonly read: number;
    /** At least 30. */
    readonly used: number;
    readonly dropped: readonly DroppedRows[];
  };
  /** Scales of several items that are in the table, in questionnaire order. */
  readonly scales: readonly CalibratedScale[];
  /** Items that stand for themselves and are in the table, in questionnaire order. */
  readonly singleItems: readonly CalibratedItem[];
  /** Scales and single items of this role that the table leaves out or nobody answered. */
  readonly notInTable: readonly string[];
}
