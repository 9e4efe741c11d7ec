/**
 * Reliability of two items taken together, from their correlation: 2r/(1 + r).
 *
 * Preferred to alpha for two items, which is too low when their variances differ.
 *
 * @param correlation −1 to 1
 * @returns at most 1, negative when the correlation is; `undefined` at −1, where nothing is shared
 * @throws RangeError outside −1 to 1
 * @see Spearman (1910) and Brown (1910), British Journal of Psychology 3;
 *   Eisinga, te Grotenhuis & Pelzer (2013), International Journal of Public Health 58(4), 637–642
 */
export function spearmanBrown(correlation: number): number | undefined {
  // Written so that NaN is refused too. The margin is for a correlation of 1 computed as 1 + 2⁻⁵².
  if (!(Math.abs(correlation) <= 1 + 1e-9)) throw new RangeError('A correlation lies between -1 and 1');
  const bounded = Math.max(-1, Math.min(1, correlation));
  return bounded === -1 ? undefined : (2 * bounded) / (1 + bounded);
}
