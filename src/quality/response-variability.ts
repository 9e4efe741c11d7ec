/**
 * Intra-individual response variability (IRV): the spread of one person's raw responses.
 *
 * Low values point to straightlining, but also to a person of one mind.
 *
 * @param responses in response units, not reverse-keyed; `undefined` is a skipped item
 * @returns standard deviation (n − 1) in steps; `undefined` for fewer than two responses
 * @see Dunn, Heggestad, Shanock & Theilgard (2018), Journal of Business and Psychology 33, 105–121
 */
export function responseVariability(responses: readonly (number | undefined)[]): number | undefined {
  const given = responses.filter((response) => response !== undefined);
  if (given.length < 2) return undefined;
  const mean = given.reduce((sum, response) => sum + response, 0) / given.length;
  const sumOfSquares = given.reduce((sum, response) => sum + (response - mean) ** 2, 0);
  return Math.sqrt(sumOfSquares / (given.length - 1));
}
