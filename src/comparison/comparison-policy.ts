/** Thresholds of the comparison. Human-written policy, published in a template; POMP points where not said otherwise. */
export interface ComparisonPolicy {
  /** A smaller absolute difference is never flagged. */
  readonly minimumDifference: number;
  /** False discovery rate for "clear" (Benjamini & Hochberg 1995), within a gap type. */
  readonly clearFdr: number;
  /** Two-sided p for "possible". */
  readonly possibleP: number;
  /** "Close" means: the true difference is probably smaller than this … */
  readonly closeRegion: number;
  /** … with at least this probability. */
  readonly closeProbability: number;
  /** "High" within a person: the one-sided lower bound at this level … */
  readonly highLevel: number;
  /** … is at least this. */
  readonly highFrom: number;
  /** Level of the bands drawn around positions. */
  readonly bandLevel: number;
  /** A lean on a line: at least this far from the middle. */
  readonly leanFrom: number;
  /** A need counts as important from here. */
  readonly importantFrom: number;
  /** A need is met when importance and experience both reach this. */
  readonly metFrom: number;
  /** Centred residual below which an estimate is not called off. */
  readonly residualFrom: number;
  /** Room up to here goes higher up … */
  readonly noRoomUpTo: number;
  /** … and from here it can be done now. */
  readonly roomFrom: number;
}
