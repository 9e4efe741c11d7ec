import { cronbachAlpha } from './alpha.js';
import { calibrationWarnings } from './calibration-warnings.js';
import { totalVariance } from './covariance.js';
import { feldtInterval } from './feldt-interval.js';
import { averageInterItemCorrelation } from './inter-item.js';
import { itemStatistics } from './item-statistics.js';
import { sum } from './matrix.js';
import { omegaOneFactor } from './omega.js';
import { meanToPomp, type ResponseRange, spreadToPomp } from './pomp.js';
import { gradeSample, MINIMUM_ROWS } from './sample-size.js';
import type {
  AlphaEstimate,
  Reliability,
  ScaleCalibration,
  ScalePrecision,
  ScaleStatistics,
} from './scale-calibration.js';
import { scaleReliability } from './scale-reliability.js';
import { smallestDifference, standardErrorOfDifference, standardErrorOfMeasurement } from './sem.js';
import type { Moments } from './streaming-moments.js';

export interface CalibratedScale {
  /** Item ids in the order of the moments. */
  readonly items: readonly string[];
  readonly range: ResponseRange;
}

/**
 * Calibrates one scale from the moments of its keyed responses.
 *
 * @throws RangeError when the moments are of another number of items
 * @see Cronbach (1951); Feldt (1965); McDonald (1999); Lord & Novick (1968)
 */
export function calibrateScale(scale: CalibratedScale, moments: Moments): ScaleCalibration {
  if (scale.items.length === 0 || scale.items.length !== moments.items.length) {
    throw new RangeError('The moments are not those of this scale');
  }
  const { rows, complete, covariance } = moments;
  if (complete < MINIMUM_ROWS) return { status: 'refused', rows, complete };

  const statistics = scaleStatistics(scale, moments);
  const suspects = statistics.warnings.flatMap((warning) =>
    warning.kind === 'negative-item-rest' ? [warning.item] : [],
  );
  if (suspects.length > 0) return { status: 'key-error', suspects, ...statistics };
  if (scale.items.length === 1) return { status: 'not-estimable', reason: 'single-item', ...statistics };

  const { alpha, omega } = statistics;
  const reliability = scaleReliability(covariance, { alpha: alpha?.value, omega });
  return reliability === undefined
    ? { status: 'not-estimable', reason: 'no-variance', ...statistics }
    : { status: 'estimated', precision: precisionOf(statistics.sd, reliability, scale.range), ...statistics };
}

function scaleStatistics({ items: ids, range }: CalibratedScale, moments: Moments): ScaleStatistics {
  const { rows, complete, means, covariance } = moments;
  const alpha = alphaEstimate(moments);
  const omega = omegaOneFactor(covariance);
  const items = itemStatistics(ids, moments, omega);
  const mean = sum(means) / ids.length;
  const sd = Math.sqrt(totalVariance(covariance)) / ids.length;

  return {
    rows,
    complete,
    grade: gradeSample(complete),
    items,
    mean,
    meanPomp: meanToPomp(mean, range),
    sd,
    sdPomp: spreadToPomp(sd, range),
    alpha,
    omega,
    averageInterItemR: averageInterItemCorrelation(covariance),
    warnings: calibrationWarnings({ alpha: alpha?.value, omega, items }),
  };
}

function alphaEstimate({ complete, covariance }: Moments): AlphaEstimate | undefined {
  const value = cronbachAlpha(covariance);
  if (value === undefined) return undefined;
  return {
    value,
    interval: feldtInterval({ alpha: value, respondents: complete, items: covariance.length }),
  };
}

function precisionOf(sd: number, reliability: Reliability, range: ResponseRange): ScalePrecision {
  const sem = standardErrorOfMeasurement(sd, reliability.value);
  const semPomp = spreadToPomp(sem, range);
  const seDifferencePomp = standardErrorOfDifference([semPomp, semPomp]);
  return {
    reliability,
    sem,
    semPomp,
    seDifferencePomp,
    smallestDifferencePomp: smallestDifference(seDifferencePomp),
  };
}
