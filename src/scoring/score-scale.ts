import type { Responses } from '../responses/response-sheet.js';
import { keyResponse } from './key-response.js';
import { toPomp } from './pomp.js';
import type { ItemScale, ScaleScore } from './profile.js';

/**
 * Keyed values of the answered items in POMP points, in item order.
 *
 * A skipped item is left out, never counted as 0 and never filled in: imputing from so few items
 * would invent agreement between two people who did not answer the same questions.
 */
export function keyedValues({ items }: Pick<ItemScale, 'items'>, responses: Responses): number[] {
  return items.flatMap((item) => {
    const response = responses.get(item.id);
    return response === undefined ? [] : [toPomp(keyResponse(response, item), item.format)];
  });
}

/**
 * Mean of the answered items, if at least `minAnswered` are answered (half rule: Peyre 2011).
 *
 * @param itemVariance error variance of one item, POMP² units
 * @param df degrees of freedom of that variance
 */
export function scoreScale(
  scale: ItemScale,
  responses: Responses,
  { variance, df }: { readonly variance: number; readonly df: number },
): ScaleScore {
  const values = keyedValues(scale, responses);
  const counts = { scaleId: scale.id, answered: values.length, items: scale.items.length };
  if (values.length < scale.minAnswered) return { kind: 'insufficient', ...counts };
  const value = values.reduce((sum, keyed) => sum + keyed, 0) / values.length;
  const sem = Math.sqrt(variance / values.length);
  return { kind: 'scored', ...counts, measure: { value, sem, distribution: { kind: 't', df } } };
}
