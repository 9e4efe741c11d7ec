import type { Item } from '../instrument/instrument.js';

/**
 * A response turned so that more means more of the scale.
 *
 * Mirrored in the format's limits, never in the observed range: min + max − response.
 *
 * @param response in response units
 */
export function keyResponse(response: number, { keying, format }: Pick<Item, 'keying' | 'format'>): number {
  return keying === 'reverse' ? format.min + format.max - response : response;
}
