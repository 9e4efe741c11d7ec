import type { Responses } from '../responses/response-sheet.js';
import { keyResponse } from './key-response.js';
import { toPomp } from './pomp.js';
import type { ItemScale, ScaleScore } from './profile.js';

/**
 * Keyed responses of the answered items in response units, in item order.
 *
 * A skipped item is left out, never counted as 0 and never filled in: imputing from so few items
 * would invent agreement between two people who did not answer the same questions.
 */
function keyedResponses({ items }: Pick<ItemScale, 'items'>, responses: Responses): number[] {
  const keyed: number[] = [];
  for (const item of items) {
    const response = responses.get(item.id);
    if (response !== undefined) keyed.push(keyResponse(response, item));
  }
  return keyed;
}

/** Keyed responses of the answered items in POMP points, in item order. */
export function keyedValues(scale: Pick<ItemScale, 'items'>, responses: Responses): number[] {
  const { format } = scale.items[0];
  return keyedResponses(scale, responses).map((response) => toPomp(response, format));
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
  const keyed = keyedResponses(scale, responses);
  const answered = keyed.length;
  const counts = { scaleId: scale.id, answered, items: scale.items.length };
  if (answered < scale.minAnswered) return { kind: 'insufficient', ...counts };
  const { min, max } = scale.items[0].format;
  const sum = keyed.reduce((total, response) => total + response, 0);
  const value = toPomp(sum, { min: answered * min, max: answered * max });
  const sem = Math.sqrt(variance / answered);
  return { kind: 'scored', ...counts, measure: { value, sem, distribution: { kind: 't', df } } };
}
