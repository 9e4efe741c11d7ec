import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** 1.645 at full precision: 90 % of a normal distribution lies within so many standard errors. */
export const Z_90 = normalQuantile(0.95, 0, 1);

/**
 * Standard error of measurement: SD·√(1 − reliability).
 *
 * @param sd of the scale score (n − 1), in any unit
 * @param reliability at most 1; a negative one gives an error larger than the SD
 * @returns in the unit of `sd`
 * @throws RangeError for a negative SD or a reliability above 1
 * @see Lord & Novick (1968), Statistical Theories of Mental Test Scores, chapter 3
 */
export function standardErrorOfMeasurement(sd: number, reliability: number): number {
  if (!(sd >= 0)) throw new RangeError('A standard deviation is not negative');
  // The margin is for a reliability of 1 computed as 1 + 2⁻⁵².
  if (!(reliability <= 1 + 1e-9)) throw new RangeError('A reliability is at most 1');
  return sd * Math.sqrt(Math.max(0, 1 - reliability));
}

/**
 * The same error when only some items were answered: SEM·√(k/k′).
 *
 * @param sem of the whole scale, in any unit
 * @throws RangeError unless 1 ≤ answered ≤ items
 * @see Lord & Novick (1968), chapter 5: error variance of a mean of parallel parts
 */
export function semWhenAnswered(
  sem: number,
  { items, answered }: { readonly items: number; readonly answered: number },
): number {
  if (!(answered >= 1 && answered <= items)) throw new RangeError('Answered items: from 1 to all of them');
  return sem * Math.sqrt(items / answered);
}

/**
 * Standard error of the difference between two people's scores: √(SEM² + SEM²).
 *
 * @param sems of the two people, each from the calibration of that person's role, in one unit
 * @see AERA, APA & NCME (2014), Standards 2.3–2.4
 */
export function standardErrorOfDifference(sems: readonly [number, number]): number {
  return Math.hypot(...sems);
}

/**
 * Smallest difference that counts: 1.645·SE of the difference. Two people with equal true scores
 * differ by more in one of ten pairs.
 *
 * @returns absolute difference, in the unit of `seDifference`
 * @see Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59(1), 12–19
 */
export function smallestDifference(seDifference: number): number {
  return Z_90 * seDifference;
}
