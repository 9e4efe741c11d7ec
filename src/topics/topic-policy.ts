import type { GapType } from '../comparison/gap.js';

/** How topics are chosen. Human-written policy, published in a template. */
export interface TopicPolicy {
  readonly maximum: number;
  readonly perDomain: number;
  /** Weight of each gap type in the priority; a type without weight proposes no topic. */
  readonly weights: Readonly<Partial<Record<GapType, number>>>;
  /** Level of the one-sided quantile by which noise lowers a rank. */
  readonly noiseLevel: number;
  /** Importance that a theme without importance ratings counts with, POMP points. */
  readonly neutralImportance: number;
}
