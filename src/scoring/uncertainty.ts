import type { Role, ScaleId } from '../instrument/instrument.js';
import type { ReliabilityInterval } from '../psychometrics/feldt-interval.js';
import type { Reliability } from '../psychometrics/scale-calibration.js';

/** What earlier answers say about the error of one scale. */
export interface ScaleUncertainty {
  readonly scaleId: ScaleId;
  /** Number of items the error was computed for. */
  readonly items: number;
  /** Earlier respondents with every item of the scale answered. */
  readonly n: number;
  /** From 50 to 99 respondents: the larger of this error and the fallback counts. */
  readonly provisional: boolean;
  /** The coefficient the error rests on. */
  readonly reliability: Reliability;
  /** Cronbach's alpha with its 95 % interval; absent where there is none. */
  readonly alpha?: { readonly value: number; readonly interval: ReliabilityInterval };
  /** Standard error of measurement of the whole scale, POMP points, above 0. */
  readonly sem: number;
}

/** A calibration that was checked against the questionnaire and the role it is used for. */
export interface CalibratedUncertainty {
  readonly role: Role;
  /** Day given by whoever made the calibration, `YYYY-MM-DD`. */
  readonly date: string;
  /** Scales with a usable error; every other scale stays with the fallback. */
  readonly scales: ReadonlyMap<ScaleId, ScaleUncertainty>;
}

/**
 * Where the standard errors of a profile come from.
 *
 * `provisional`: at least one scale rests on 50 to 99 respondents. Single items are always the fallback.
 */
export type UncertaintySource =
  | { readonly kind: 'fallback' }
  | {
      readonly kind: 'calibrated' | 'provisional';
      readonly date: string;
      /** The smallest number of respondents behind any scale. */
      readonly n: number;
      /** In questionnaire order. */
      readonly scales: readonly ScaleUncertainty[];
    };

export function uncertaintySource(calibrated: CalibratedUncertainty | undefined): UncertaintySource {
  if (calibrated === undefined || calibrated.scales.size === 0) return { kind: 'fallback' };
  const scales = [...calibrated.scales.values()];
  return {
    kind: scales.some(({ provisional }) => provisional) ? 'provisional' : 'calibrated',
    date: calibrated.date,
    n: Math.min(...scales.map(({ n }) => n)),
    scales,
  };
}
