import { describe, expect, test } from 'vitest';
import { cronbachAlpha } from '../../src/psychometrics/alpha.js';
import { at, sum } from '../../src/psychometrics/matrix.js';
import { omegaOneFactor } from '../../src/psychometrics/omega.js';
import { fitOneFactor } from '../../src/psychometrics/one-factor.js';
import { oneFactorLikelihood } from '../../src/psychometrics/one-factor-likelihood.js';
import { compoundSymmetry, oneFactorCovariance, threeItems } from './example-matrices.js';

describe('omegaOneFactor finds the loadings that a covariance matrix was made from', () => {
  test.each([
    { why: 'three items: just identified', loadings: [0.8, 0.7, 0.6] },
    { why: 'equal items', loadings: [0.5, 0.5, 0.5, 0.5] },
    { why: 'unequal items', loadings: [0.95, 0.9, 0.2, 0.4, 0.6] },
    { why: 'a miskeyed item', loadings: [0.7, 0.6, -0.5, 0.8] },
    { why: 'half of the items miskeyed: the sum decides the direction', loadings: [0.9, 0.8, -0.7, -0.7] },
    { why: 'twelve items', loadings: Array.from({ length: 12 }, (_, item) => 0.3 + item / 20) },
  ])('$why', ({ loadings }) => {
    const deviations = loadings.map((_, item) => 0.5 + item / 4);
    const raw = loadings.map((loading, item) => loading * at(deviations, item));
    const unique = loadings.map((loading, item) => (1 - loading ** 2) * at(deviations, item) ** 2);
    const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));

    expect(omegaOneFactor(oneFactorCovariance(loadings, deviations))).toEqual({
      kind: 'estimated',
      omega: expect.closeTo(sum(raw) ** 2 / (sum(raw) ** 2 + sum(unique)), 7),
      loadings: close(raw),
      standardizedLoadings: close(loadings),
      uniquenesses: close(unique),
    });
  });

  test('is alpha when the items are equal', () => {
    const covariance = compoundSymmetry(6, 0.4, 1.3);
    expect(omegaOneFactor(covariance)).toMatchObject({
      omega: expect.closeTo(cronbachAlpha(covariance) ?? Number.NaN, 9),
    });
  });
});

describe('omegaOneFactor says why there is none', () => {
  test.each([
    { why: 'two items', covariance: compoundSymmetry(2, 0.5), reason: 'fewer-than-three-items' },
    {
      why: 'a constant item',
      covariance: [
        [1, 0.5, 0],
        [0.5, 1, 0],
        [0, 0, 0],
      ],
      reason: 'constant-item',
    },
    { why: 'an item entered twice', covariance: threeItems([1, 0.5, 0.5]), reason: 'singular' },
    // λ₁² = r₁₂·r₁₃/r₂₃ = 1.12, more than the whole variance.
    { why: 'a loading above 1', covariance: threeItems([0.8, 0.7, 0.5]), reason: 'heywood' },
    // λ₁² = 1: nothing is left over.
    { why: 'a uniqueness of exactly 0', covariance: threeItems([0.6, 0.6, 0.36]), reason: 'heywood' },
    // λ₁² = −.3: no real solution.
    {
      why: 'correlations no factor can give',
      covariance: threeItems([0.3, 0.3, -0.3]),
      reason: 'not-converged',
    },
  ])('$why', ({ covariance, reason }) => {
    expect(omegaOneFactor(covariance)).toEqual({ kind: 'not-estimated', reason });
  });
});

describe('the solution is a minimum of the discrepancy', () => {
  // Two clusters, so that one factor does not fit.
  const observed = [
    [1, 0.6, 0.5, 0.2],
    [0.6, 1, 0.4, 0.3],
    [0.5, 0.4, 1, 0.45],
    [0.2, 0.3, 0.45, 1],
  ];
  const fit = fitOneFactor(observed);
  if (fit.kind !== 'fitted') throw new Error('This matrix has a solution');
  const best = oneFactorLikelihood(observed, fit);

  test('the model gives back the variances', () => {
    const implied = fit.loadings.map((loading, item) => loading ** 2 + at(fit.uniquenesses, item));
    expect(implied).toEqual([1, 1, 1, 1].map((variance) => expect.closeTo(variance, 7)));
  });

  test.each([0, 1, 2, 3].flatMap((item) => [-0.01, 0.01].map((step) => ({ item, step }))))(
    'moving item $item by $step fits worse',
    ({ item, step }) => {
      const moved = (values: readonly number[]) =>
        values.map((value, index) => (index === item ? value + step : value));
      const byLoading = oneFactorLikelihood(observed, { ...fit, loadings: moved(fit.loadings) });
      const byUniqueness = oneFactorLikelihood(observed, { ...fit, uniquenesses: moved(fit.uniquenesses) });
      expect(byLoading?.discrepancy).toBeGreaterThan(best?.discrepancy ?? Number.NaN);
      expect(byUniqueness?.discrepancy).toBeGreaterThan(best?.discrepancy ?? Number.NaN);
    },
  );

  test('the gradient is half the slope of the discrepancy', () => {
    const start = { loadings: [0.5, 0.6, 0.7, 0.4], uniquenesses: [0.7, 0.6, 0.5, 0.9] };
    const { gradient = [] } = oneFactorLikelihood(observed, start) ?? {};
    const h = 1e-6;
    const slope = (name: 'loadings' | 'uniquenesses', item: number) => {
      const moved = (step: number) =>
        oneFactorLikelihood(observed, {
          ...start,
          [name]: start[name].map((value, index) => (index === item ? value + step : value)),
        })?.discrepancy ?? Number.NaN;
      return (moved(h) - moved(-h)) / (2 * h);
    };
    const expected = (['loadings', 'uniquenesses'] as const).flatMap((name) =>
      [0, 1, 2, 3].map((item) => expect.closeTo(slope(name, item) / 2, 6)),
    );
    expect(gradient).toEqual(expected);
  });
});
