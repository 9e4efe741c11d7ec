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
    const pairs = themes.flatMap(({ scale, answers: { estimate, importance } }) =>
      scale.asker === asker && estimate !== undefined && importance !== undefined
        ? [{ scaleId: scale.id, estimate: estimate.measure.value, importance: importance.measure.value }]
        : [],
    );
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
