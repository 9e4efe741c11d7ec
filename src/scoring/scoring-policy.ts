/**
 * Constants of the fallback uncertainty. Human-written policy, published in a template.
 *
 * The shipped ν₀ = 8 and s₀ = 23 were set on bfi; 17 is its item SD of 28 with an item retest of .65
 * (Henry et al. 2022).
 */
export interface ScoringPolicy {
  /** Degrees of freedom that the prior weighs (ν₀). */
  readonly priorDf: number;
  /** Prior within-person standard deviation of items, POMP points (s₀). */
  readonly priorSd: number;
  /** Standard error of a single item, POMP points. */
  readonly singleItemSem: number;
}
