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

export const DEFAULT_TOPIC_POLICY: TopicPolicy = {
  maximum: 3,
  perDomain: 2,
  weights: { 'unmet-need': 1, 'blind-spot': 1, 'offer-perception': 0.8, 'style-distance': 0.6 },
  noiseLevel: 0.8,
  neutralImportance: 50,
};
