import { correlationOfTwo } from './inter-item.js';
import type { Matrix } from './matrix.js';
import type { OmegaEstimate } from './omega.js';
import type { Reliability } from './scale-calibration.js';
import { spearmanBrown } from './spearman-brown.js';

/**
 * The coefficient to rest the standard error on: the lower of alpha and omega, alpha where there is no
 * omega, Spearman–Brown for two items.
 *
 * @param covariance of the keyed items; read for two items only
 * @returns `undefined` for a single item, or where there is no variance
 * @see Savalei & Reise (2019), Collabra: Psychology 5(1), 36; Eisinga, te Grotenhuis & Pelzer (2013)
 */
export function scaleReliability(
  covariance: Matrix,
  { alpha, omega }: { readonly alpha: number | undefined; readonly omega: OmegaEstimate },
): Reliability | undefined {
  if (covariance.length === 2) {
    const correlation = correlationOfTwo(covariance);
    const value = correlation === undefined ? undefined : spearmanBrown(correlation);
    return value === undefined ? undefined : { name: 'spearman-brown', value };
  }
  if (alpha === undefined) return undefined;
  return omega.kind === 'estimated' && omega.omega < alpha
    ? { name: 'omega', value: omega.omega }
    : { name: 'alpha', value: alpha };
}
