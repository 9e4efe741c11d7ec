import type { ScaleId, StrengthScale } from '../instrument/instrument.js';
import { lowerBound, type Measure } from '../scoring/measure.js';
import type { ComparisonPolicy } from './comparison-policy.js';

export interface Ranked {
  readonly scaleId: ScaleId;
  readonly measure: Measure;
}

/** How many strengths the top holds, ties aside: a third. */
export function topPlaces(scales: readonly StrengthScale[]): number {
  return Math.ceil(scales.length / 3);
}

/** Scales with a measure, highest first; ties stay in questionnaire order. */
export function ranked(
  scales: readonly StrengthScale[],
  measureOf: (scale: StrengthScale) => Measure | undefined,
): Ranked[] {
  const order: Ranked[] = [];
  for (const scale of scales) {
    const measure = measureOf(scale);
    if (measure !== undefined) order.push({ scaleId: scale.id, measure });
  }
  return order.sort((a, b) => b.measure.value - a.measure.value);
}

/** "High" is relative to self: the lower bound reaches the middle, and it is in the own top third. */
export function topWithTies(order: readonly Ranked[], places: number, policy: ComparisonPolicy): ScaleId[] {
  const cutOff = order[Math.min(places, order.length) - 1]?.measure.value;
  return order
    .filter(({ measure }) => measure.value >= (cutOff ?? 0) && isHigh(measure, policy))
    .map(({ scaleId }) => scaleId);
}

/** A rater who puts many things equally high has not put any of them at the top. */
export function topWithoutTies(
  order: readonly Ranked[],
  places: number,
  policy: ComparisonPolicy,
): ScaleId[] {
  const firstLeftOut = order[places]?.measure.value ?? Number.NEGATIVE_INFINITY;
  return order
    .slice(0, places)
    .filter(({ measure }) => measure.value > firstLeftOut && isHigh(measure, policy))
    .map(({ scaleId }) => scaleId);
}

function isHigh(measure: Measure, { highLevel, highFrom }: ComparisonPolicy): boolean {
  return lowerBound(measure, highLevel) >= highFrom;
}
