/**
 * Longstring index: the longest run of identical consecutive responses.
 *
 * @param responses in the order the items were shown, not reverse-keyed; `undefined` is a skipped item
 *   and is passed over: skipping one row does not end a run
 * @returns run length in items; 0 when nothing was answered
 * @see Johnson (2005), Journal of Research in Personality 39(1), 103–129; disputed: Goldammer (2024)
 */
export function longstring(responses: readonly (number | undefined)[]): number {
  let longest = 0;
  let run = 0;
  let previous: number | undefined;
  for (const response of responses) {
    if (response === undefined) continue;
    run = response === previous ? run + 1 : 1;
    previous = response;
    longest = Math.max(longest, run);
  }
  return longest;
}
