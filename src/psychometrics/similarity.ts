import { at, dot, sum } from './matrix.js';

/** One respondent's level and spread over the items both answered. */
export interface ProfileShape {
  /** Mean, in the unit of the profile. */
  readonly elevation: number;
  /** Root of the sum of squared deviations from the elevation. */
  readonly scatter: number;
}

export interface ComparedProfiles {
  readonly kind: 'compared';
  /** Items both answered. */
  readonly items: number;
  readonly profiles: readonly [ProfileShape, ProfileShape];
  /** Correlation of the two profiles over items, −1 to 1; `undefined` when one of them is flat. */
  readonly q: number | undefined;
  /** Sum of squared differences; the three parts below add up to it. */
  readonly dSquared: number;
  /** From the difference in level. */
  readonly elevation: number;
  /** From the difference in spread. */
  readonly scatter: number;
  /** From ups and downs in other places; at most 4 × the product of the scatters. */
  readonly shape: number;
  /** Agreement in level and shape together, −1 to 1; `undefined` when both are flat at one level. */
  readonly doubleEntryIcc: number | undefined;
}

export type ProfileSimilarity =
  | ComparedProfiles
  /** Fewer than two items were answered by both. */
  | { readonly kind: 'too-few-items'; readonly items: number };

/**
 * How alike two profiles are: for the technical output only, never a match score.
 *
 * @param first one value per item, `undefined` where skipped; raw, keyed or scale scores, the same on both sides
 * @param second the same items in the same order
 * @throws RangeError when the profiles differ in length
 * @see Cronbach & Gleser (1953), Psychological Bulletin 50(6), 456–473; Furr (2010), Journal of
 *   Personality Assessment 92(1), 53–64; McCrae (2008), Journal of Personality Assessment 90(2), 105–109
 */
export function profileSimilarity(
  first: readonly (number | undefined)[],
  second: readonly (number | undefined)[],
): ProfileSimilarity {
  if (first.length !== second.length) throw new RangeError('Profiles of different length');

  const x: number[] = [];
  const y: number[] = [];
  first.forEach((value, item) => {
    const other = second[item];
    if (value === undefined || other === undefined) return;
    x.push(value);
    y.push(other);
  });
  const items = x.length;
  if (items < 2) return { kind: 'too-few-items', items };

  const [deviatedX, deviatedY] = [deviations(x), deviations(y)];
  const profiles = [shapeOf(x, deviatedX), shapeOf(y, deviatedY)] as const;
  const [{ elevation: levelX, scatter: scatterX }, { elevation: levelY, scatter: scatterY }] = profiles;
  const products = dot(deviatedX, deviatedY);

  return {
    kind: 'compared',
    items,
    profiles,
    q: scatterX === 0 || scatterY === 0 ? undefined : products / (scatterX * scatterY),
    dSquared: sum(x.map((value, index) => (value - at(y, index)) ** 2)),
    elevation: items * (levelX - levelY) ** 2,
    scatter: (scatterX - scatterY) ** 2,
    shape: 2 * (scatterX * scatterY - products),
    doubleEntryIcc: doubleEntryIcc(x, y),
  };
}

/** Correlation of the two columns when every pair is entered both ways round. */
function doubleEntryIcc(x: readonly number[], y: readonly number[]): number | undefined {
  const both = deviations([...x, ...y]);
  const spread = dot(both, both);
  if (spread === 0) return undefined;
  let products = 0;
  for (let item = 0; item < x.length; item++) products += at(both, item) * at(both, item + x.length);
  return (2 * products) / spread;
}

function shapeOf(values: readonly number[], deviated: readonly number[]): ProfileShape {
  return { elevation: meanOf(values), scatter: Math.sqrt(dot(deviated, deviated)) };
}

/** From the mean; exactly 0 for a flat profile, whose mean may be off by rounding. */
function deviations(values: readonly number[]): readonly number[] {
  const first = at(values, 0);
  if (values.every((value) => value === first)) return values.map(() => 0);
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length;
}
