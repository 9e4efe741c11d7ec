import type { CalibrationWarning } from './calibration-warnings.js';
import type { ReliabilityInterval } from './feldt-interval.js';
import type { OmegaEstimate } from './omega.js';
import type { SampleGrade } from './sample-size.js';

/**
 * What anonymised answers say about one scale.
 *
 * `refused`: fewer than 30 complete rows; nothing about so few people is given.
 * `key-error`: an item runs against the others; no error of measurement before its key is checked.
 * `not-estimable`: the statistics hold, but no coefficient of reliability can be computed.
 */
export type ScaleCalibration =
  | { readonly status: 'refused'; readonly rows: number; readonly complete: number }
  | ({ readonly status: 'key-error'; readonly suspects: readonly string[] } & ScaleStatistics)
  | ({ readonly status: 'not-estimable'; readonly reason: 'single-item' | 'no-variance' } & ScaleStatistics)
  | ({ readonly status: 'estimated'; readonly precision: ScalePrecision } & ScaleStatistics);

export interface ScaleStatistics {
  /** All rows. */
  readonly rows: number;
  /** Rows with every item answered, at least 30; all statistics but the counts rest on these. */
  readonly complete: number;
  readonly grade: SampleGrade;
  readonly items: readonly ItemStatistics[];
  /** Of the scale score, the mean of the items: response-range units and POMP. */
  readonly mean: number;
  readonly meanPomp: number;
  /** n − 1. */
  readonly sd: number;
  readonly sdPomp: number;
  readonly alpha: AlphaEstimate | undefined;
  readonly omega: OmegaEstimate;
  /** −1 to 1; `undefined` for a single item or when an item does not vary. */
  readonly averageInterItemR: number | undefined;
  readonly warnings: readonly CalibrationWarning[];
}

export interface ItemStatistics {
  readonly item: string;
  readonly answered: number;
  /** Percentages, 0–100: missing of all rows, floor and ceiling of the rows that answered, after keying. */
  readonly missingPercent: number;
  readonly floorPercent: number;
  readonly ceilingPercent: number;
  /** Response-range units, complete rows, after keying. */
  readonly mean: number;
  readonly sd: number;
  /** −1 to 1; `undefined` for a single item or where there is no variance. */
  readonly itemRestR: number | undefined;
  /** `undefined` where fewer than two items would be left. */
  readonly alphaIfDropped: number | undefined;
  /** −1 to 1; `undefined` where the one-factor model was not estimated. */
  readonly standardizedLoading: number | undefined;
}

export interface AlphaEstimate {
  readonly value: number;
  readonly interval: ReliabilityInterval;
}

/** The coefficient that the standard error rests on. */
export interface Reliability {
  readonly name: 'alpha' | 'omega' | 'spearman-brown';
  /** At most 1. */
  readonly value: number;
}

/** Ignores change from day to day, so the errors are too small until there is a retest. */
export interface ScalePrecision {
  readonly reliability: Reliability;
  /** Standard error of measurement of one person's score. */
  readonly sem: number;
  readonly semPomp: number;
  /** Standard error of the difference between two people, both with this error of measurement. */
  readonly seDifferencePomp: number;
  /** 1.645 times that: equal people differ by more in one of ten pairs. */
  readonly smallestDifferencePomp: number;
}
