import { type ComparisonPolicy, DEFAULT_COMPARISON_POLICY } from '../comparison/comparison-policy.js';
import { DEFAULT_QUALITY_POLICY, type QualityPolicy } from '../quality/assess-quality.js';
import { DEFAULT_SCORING_POLICY, type ScoringPolicy } from '../scoring/scoring-policy.js';
import { DEFAULT_TOPIC_POLICY, type TopicPolicy } from '../topics/topic-policy.js';

/** Every human-written constant between answers and topics. */
export interface Policy {
  readonly scoring: ScoringPolicy;
  readonly quality: QualityPolicy;
  readonly comparison: ComparisonPolicy;
  readonly topics: TopicPolicy;
}

export const DEFAULT_POLICY: Policy = {
  scoring: DEFAULT_SCORING_POLICY,
  quality: DEFAULT_QUALITY_POLICY,
  comparison: DEFAULT_COMPARISON_POLICY,
  topics: DEFAULT_TOPIC_POLICY,
};
