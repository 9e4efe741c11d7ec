import type { Item } from '../instrument/instrument.js';
import { itemStatistics } from '../psychometrics/item-statistics.js';
import { meanToPomp, spreadToPomp } from '../psychometrics/pomp.js';
import { MINIMUM_ROWS } from '../psychometrics/sample-size.js';
import type { Moments } from '../psychometrics/streaming-moments.js';
import type { CalibratedItem } from './calibration.js';

/**
 * Statistics of an item that stands for itself. Its reliability cannot be estimated from one occasion,
 * so it has no error of measurement here and keeps the fallback.
 *
 * @param moments of this item alone
 */
export function describeItem({ id, scaleId, perspective, format }: Item, moments: Moments): CalibratedItem {
  const base = { scale: scaleId, item: id, perspective };
  if (moments.complete < MINIMUM_ROWS) {
    return { ...base, status: 'refused', answered: moments.complete };
  }
  const [statistics] = itemStatistics([id], moments, {
    kind: 'not-estimated',
    reason: 'fewer-than-three-items',
  });
  if (statistics === undefined) throw new RangeError('The moments are not those of this item');
  const { answered, missingPercent, floorPercent, ceilingPercent, mean, sd } = statistics;
  return {
    ...base,
    status: 'described',
    answered,
    missingPercent,
    floorPercent,
    ceilingPercent,
    mean,
    meanPomp: meanToPomp(mean, format),
    sd,
    sdPomp: spreadToPomp(sd, format),
  };
}
