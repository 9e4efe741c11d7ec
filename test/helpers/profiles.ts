import type { ItemId, Role, ScaleId } from '../../src/instrument/instrument.js';
import { NORMAL } from '../../src/scoring/distribution.js';
import type { Measure } from '../../src/scoring/measure.js';
import type { Profile, Rating, ScaleScore } from '../../src/scoring/profile.js';

/** A measure under the normal distribution. */
export function measure(value: number, sem = 10): Measure {
  return { value, sem, distribution: NORMAL };
}

export interface ProfileSpec {
  /** Score by scale; `undefined` is too few answers. */
  readonly scales?: Readonly<Record<string, number | undefined>>;
  /** Value of single items on the 0–100 line. */
  readonly ratings?: Readonly<Record<string, number>>;
  readonly sem?: number;
  readonly singleItemSem?: number;
}

/** A profile written down instead of scored, so that a test can choose its numbers. */
export function makeProfile(
  role: Role,
  { scales = {}, ratings = {}, sem = 10, singleItemSem = 17 }: ProfileSpec,
): Profile {
  return {
    role,
    scales: new Map(
      Object.entries(scales).map(([id, value]): [ScaleId, ScaleScore] => {
        const counts = { scaleId: id as ScaleId, items: 4 };
        return [
          counts.scaleId,
          value === undefined
            ? { ...counts, kind: 'insufficient', answered: 0 }
            : { ...counts, kind: 'scored', answered: 4, measure: measure(value, sem) },
        ];
      }),
    ),
    ratings: new Map(
      Object.entries(ratings).map(([id, value]): [ItemId, Rating] => [
        id as ItemId,
        { itemId: id as ItemId, option: 1 + value / 25, measure: measure(value, singleItemSem) },
      ]),
    ),
    uncertainty: { kind: 'fallback' },
  };
}
