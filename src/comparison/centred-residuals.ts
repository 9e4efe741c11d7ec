import type { ExpectationScale, ScaleId } from '../instrument/instrument.js';
import type { NeedAnswers } from './compare-expectations.js';

/**
 * Estimate − importance after removing each person's own mean over the themes compared.
 *
 * Tells apart a giver who misjudges one theme from one who simply answers higher or lower overall.
 *
 * @returns POMP points by theme; themes without both answers are absent
 * @see Cronbach (1955), Psychological Bulletin 52(3), 177–193
 */
export function centredResiduals(
  themes: readonly { readonly scale: ExpectationScale; readonly answers: NeedAnswers }[],
): Map<ScaleId, number> {
  const residuals = new Map<ScaleId, number>();
  for (const asker of ['employee', 'manager'] as const) {
    const pairs: { scaleId: ScaleId; estimate: number; importance: number }[] = [];
    for (const { scale, answers } of themes) {
      const estimate = answers.estimate?.measure.value;
      const importance = answers.importance?.measure.value;
      if (scale.asker !== asker || estimate === undefined || importance === undefined) continue;
      pairs.push({ scaleId: scale.id, estimate, importance });
    }
    const meanEstimate = mean(pairs.map(({ estimate }) => estimate));
    const meanImportance = mean(pairs.map(({ importance }) => importance));
    for (const { scaleId, estimate, importance } of pairs) {
      residuals.set(scaleId, estimate - meanEstimate - (importance - meanImportance));
    }
  }
  return residuals;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
