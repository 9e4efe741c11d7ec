/** A share found by simulation, in percent. */
export interface Share {
  readonly percent: number;
  /** Monte-Carlo standard error, percentage points. */
  readonly error: number;
}

export interface ShareCount {
  /** Takes in one pair: how many of its comparisons came out so, of how many. */
  add(hits: number, of: number): void;
  share(): Share;
}

/**
 * Counts a share over pairs. The comparisons of one pair hang together, so the error is that of a ratio
 * over pairs, not of as many independent comparisons.
 *
 * @see Cochran (1977), Sampling Techniques, 3rd ed., section 6.4°
 */
export function countShare(): ShareCount {
  let [hits, total, hitsSquared, product, totalSquared] = [0, 0, 0, 0, 0];
  return {
    add(found, of) {
      hits += found;
      total += of;
      hitsSquared += found ** 2;
      product += found * of;
      totalSquared += of ** 2;
    },
    share() {
      const ratio = hits / total;
      const residuals = hitsSquared - 2 * ratio * product + ratio ** 2 * totalSquared;
      return { percent: 100 * ratio, error: (100 * Math.sqrt(Math.max(0, residuals))) / total };
    },
  };
}
