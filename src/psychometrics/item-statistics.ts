import { alphaIfDropped } from './alpha.js';
import { standardDeviations } from './covariance.js';
import { itemRestCorrelations } from './inter-item.js';
import { at } from './matrix.js';
import type { OmegaEstimate } from './omega.js';
import type { ItemStatistics } from './scale-calibration.js';
import type { Moments } from './streaming-moments.js';

/**
 * Statistics of each item within its scale.
 *
 * @param ids in the order of the moments
 * @throws RangeError when there are more ids than items
 */
export function itemStatistics(
  ids: readonly string[],
  { rows, means, covariance, items }: Moments,
  omega: OmegaEstimate,
): readonly ItemStatistics[] {
  const deviations = standardDeviations(covariance);
  const withRest = itemRestCorrelations(covariance);
  const withoutItem = alphaIfDropped(covariance);

  return ids.map((item, index) => {
    const counts = items[index];
    if (counts === undefined) throw new RangeError('The moments are not those of these items');
    const { answered, missing, floor, ceiling } = counts;

    return {
      item,
      answered,
      missingPercent: (100 * missing) / rows,
      floorPercent: (100 * floor) / answered,
      ceilingPercent: (100 * ceiling) / answered,
      mean: at(means, index),
      sd: at(deviations, index),
      itemRestR: withRest[index],
      alphaIfDropped: withoutItem[index],
      standardizedLoading: omega.kind === 'estimated' ? omega.standardizedLoadings[index] : undefined,
    };
  });
}
