import {
  EXPECTATION_RATINGS,
  type ExpectationRating,
  type ExpectationScale,
  type Instrument,
  type Item,
  type ItemId,
  otherRole,
  ROLES,
  type Role,
  scalesOf,
} from '../../src/instrument/instrument.js';
import type { Random } from './random.js';

/** Where each answer of one person truly lies, on 0–100. */
export type Truth = ReadonlyMap<ItemId, number>;

/** Every theme is truly between these: a gap of 40 then still fits on the line. */
const [LOWEST, HIGHEST] = [30, 70];

/** The rating that is truly lower in the first, second … theme of an asker. */
const LOWERED: readonly (readonly ExpectationRating[])[] = [
  ['experience', 'offer'], // unmet need: less is noticed and less is done than asked
  ['estimate'], // blind spot
  ['offer'], // offer and experience
  ['room'], // capacity
];

/** Themes of each kind with a true gap; in all others the two people are truly identical. */
export const GAP_THEMES = { 'unmet-need': 0, 'blind-spot': 1, 'offer-perception': 2, capacity: 3 } as const;

/**
 * Two people who are truly the same, but for one true gap in each gap type (and for each asker).
 *
 * @param gap size of those gaps, 0–40 POMP points
 */
export function truePositions(instrument: Instrument, gap: number, random: Random): Record<Role, Truth> {
  const truth: Record<Role, Map<ItemId, number>> = { employee: new Map(), manager: new Map() };
  const set = (role: Role, items: readonly Item[], value: number): void => {
    for (const { id } of items) truth[role].set(id, value);
  };
  const sides = () => {
    const middle = LOWEST + (HIGHEST - LOWEST) * random.uniform();
    return { high: middle + gap / 2, low: middle - gap / 2, middle };
  };

  scalesOf(instrument, 'preferences').forEach(({ items }, index) => {
    const { high, low, middle } = sides();
    set('employee', items, index === 0 ? high : middle);
    set('manager', items, index === 0 ? low : middle);
  });
  scalesOf(instrument, 'strengths').forEach(({ items, otherItem }, index) => {
    const { high, low, middle } = sides();
    const both = (value: number) => ({ employee: value, manager: value });
    const own = index === 0 ? { employee: high, manager: low } : both(index === 1 ? high : middle);
    const view = index === 1 ? both(low) : own;
    for (const role of ROLES) {
      set(role, items, own[role]);
      if (otherItem !== undefined) set(otherRole(role), [otherItem], view[role]);
    }
  });
  for (const asker of ROLES) setExpectations(expectationsOf(instrument, asker), sides, set);
  return truth;
}

/** Themes one person asks for and both may share, in questionnaire order. */
export function expectationsOf(instrument: Instrument, asker: Role): ExpectationScale[] {
  return scalesOf(instrument, 'expectations').filter(
    (scale) => scale.asker === asker && scale.sharing !== 'never' && scale.ratings.room.sharing !== 'never',
  );
}

function setExpectations(
  scales: readonly ExpectationScale[],
  sides: () => { readonly high: number; readonly low: number; readonly middle: number },
  set: (role: Role, items: readonly Item[], value: number) => void,
): void {
  scales.forEach(({ asker, giver, ratings }, index) => {
    const { high, low, middle } = sides();
    const lowered = LOWERED[index];
    for (const rating of EXPECTATION_RATINGS) {
      const role = rating === 'importance' || rating === 'experience' ? asker : giver;
      const truth = lowered === undefined ? middle : lowered.includes(rating) ? low : high;
      set(role, [ratings[rating]], truth);
    }
  });
}
