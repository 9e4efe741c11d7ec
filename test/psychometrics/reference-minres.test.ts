import { describe, expect, test } from 'vitest';
import { correlations, standardDeviations, totalVariance } from '../../src/psychometrics/covariance.js';
import { at, type Matrix, sum } from '../../src/psychometrics/matrix.js';
import { expectedStats, itemsOf, keyedRows, momentsOf, SCALES } from './reference.js';

/**
 * psych fits by minimum residuals unless told otherwise; the product by maximum likelihood. These columns
 * show what that would change, and that our covariances lead there too.
 */
describe.each(SCALES)('omega of %s by minimum residuals, as computed by psych', (scale) => {
  const items = itemsOf(scale);
  const { covariance } = momentsOf(keyedRows(items));
  const correlated = correlations(covariance) ?? [];
  const expected = expectedStats[scale].omega;
  const loadings = minimumResiduals(correlated);
  const uniquenesses = loadings.map((loading) => 1 - loading ** 2);
  const inUnits = loadings.map((loading, item) => loading * at(standardDeviations(covariance), item));
  const ofTotal = 1 - sum(uniquenesses) / totalVariance(correlated);

  test.each(items.map((item, index) => [item, index] as const))('loading of %s', (item, index) => {
    expect(Math.abs(at(loadings, index) - (expected.minres_std_loadings[item] ?? NaN))).toBeLessThan(1e-5);
  });

  test.each([
    ['omega_u_minres_std_model', omega(loadings, sum(uniquenesses)), expected.omega_u_minres_std_model],
    ['omega_u_minres_std_observed__psych', ofTotal, expected.omega_u_minres_std_observed__psych],
    ['psych_omega_nfactors1_omega.tot', ofTotal, expected['psych_omega_nfactors1_omega.tot']],
    [
      'omega_u_minres_cov_model',
      omega(
        inUnits,
        sum(inUnits.map((value, item) => at(uniquenesses, item) * (value / at(loadings, item)) ** 2)),
      ),
      expected.omega_u_minres_cov_model,
    ],
  ])('%s', (_, actual, reference) => {
    expect(Math.abs(actual - reference)).toBeLessThan(1e-5);
  });
});

function omega(loadings: readonly number[], unique: number): number {
  const common = sum(loadings) ** 2;
  return common / (common + unique);
}

/** Loadings with the smallest sum of squared residuals off the diagonal: each in turn, until none moves. */
function minimumResiduals(correlated: Matrix): readonly number[] {
  const loadings = correlated.map(() => 0.5);
  let moved = Infinity;
  while (moved > 1e-12) {
    moved = 0;
    for (const [item, row] of correlated.entries()) {
      const others = loadings.map((loading, other) => (other === item ? 0 : loading));
      const best =
        sum(others.map((loading, other) => loading * at(row, other))) / sum(others.map((x) => x ** 2));
      moved = Math.max(moved, Math.abs(best - at(loadings, item)));
      loadings[item] = best;
    }
  }
  return loadings;
}
