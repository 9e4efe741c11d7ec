import type { Responses } from '../responses/response-sheet.js';
import { keyResponse } from './key-response.js';
import { toPomp } from './pomp.js';
import type { ItemScale, ScaleScore } from './profile.js';

/**
 * Keyed responses of the answered items in POMP points, in item order.
 *
 * A skipped item is left out, never counted as 0 and never filled in: imputing from so few items
 * would invent agreement between two people who did not answer the same questions.
 */
export function keyedValues({ items }: Pick<ItemScale, 'items'>, responses: Responses): number[] {
  const values: number[] = [];
  for (const item of items) {
    const response = responses.get(item.id);
    if (response !== undefined) values.push(toPomp(keyResponse(response, item), item.format));
  }
  return values;
}

/**
 * Mean of the answered items, if at least `minAnswered` are answered (half rule: Peyre 2011).
 *
 * Computed as the place of the sum in the range of sums: whole numbers until the one division, so that
 * equal answers in another order give equal scores and a tie stays a tie.
 *
 * @param itemVariance error variance of one item, POMP² units
 * @param df degrees of freedom of that variance
 */
export function scoreScale(
  scale: ItemScale,
  responses: Responses,
  { variance, df }: { readonly variance: number; readonly df: number },
): ScaleScore {
  let answered = 0;
  let sum = 0;
  for (const item of scale.items) {
    const response = responses.get(item.id);
    if (response === undefined) continue;
    answered++;
    sum += keyResponse(response, item);
  }
  const { id: scaleId, minAnswered } = scale;
  const items = scale.items.length;
  if (answered < minAnswered) return { kind: 'insufficient', scaleId, answered, items };
  const { min, max } = scale.items[0].format;
  const value = toPomp(sum, { min: answered * min, max: answered * max });
  const sem = Math.sqrt(variance / answered);
  return {
    kind: 'scored',
    scaleId,
    answered,
    items,
    measure: { value, sem, distribution: { kind: 't', df } },
  };
}
