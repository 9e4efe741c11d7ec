import type { ComparisonPolicy } from '../comparison/comparison-policy.js';
import type { QualityPolicy } from '../quality/assess-quality.js';
import type { ScoringPolicy } from '../scoring/scoring-policy.js';
import type { TopicPolicy } from '../topics/topic-policy.js';

/** Every human-written constant between answers and topics; a template carries one. */
export interface Policy {
  readonly scoring: ScoringPolicy;
  readonly quality: QualityPolicy;
  readonly comparison: ComparisonPolicy;
  readonly topics: TopicPolicy;
}
