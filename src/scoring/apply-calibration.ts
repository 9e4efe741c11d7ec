import { semWhenAnswered } from '../psychometrics/sem.js';
import { NORMAL } from './distribution.js';
import type { ScaleScore } from './profile.js';
import type { ScaleUncertainty } from './uncertainty.js';

/**
 * A score with the error that earlier answers give, widened by √(k/k′) when only k′ of k items were answered.
 *
 * While that error is provisional, the larger of it and the fallback stays.
 *
 * @param score with the fallback error
 * @param scale absent: nothing usable is known of this scale, and the fallback stays
 * @see Lord & Novick (1968), chapters 3 and 5
 */
export function applyCalibration(score: ScaleScore, scale: ScaleUncertainty | undefined): ScaleScore {
  if (score.kind === 'insufficient' || scale === undefined) return score;
  const sem = semWhenAnswered(scale.sem, { items: scale.items, answered: score.answered });
  if (scale.provisional && score.measure.sem >= sem) return score;
  return { ...score, measure: { value: score.measure.value, sem, distribution: NORMAL } };
}
