/** Fewer rows than this are refused: statistics of so few people say too much about each of them. */
export const MINIMUM_ROWS = 30;

/** What a calibration may be used for; policy after EFPA-style sample sizes. */
export type SampleGrade = 'unusable' | 'provisional' | 'usable' | 'good';

/**
 * Grades a sample by size: below 50 unusable, 50–99 provisional, 100–199 usable, from 200 good.
 *
 * @param complete respondents with every item of the scale answered
 */
export function gradeSample(complete: number): SampleGrade {
  if (complete < 50) return 'unusable';
  if (complete < 100) return 'provisional';
  return complete < 200 ? 'usable' : 'good';
}
