import { describe, expect, test } from 'vitest';
import { calibrateScale } from '../../src/psychometrics/calibrate-scale.js';
import type { CalibrationWarning } from '../../src/psychometrics/calibration-warnings.js';
import type { Matrix } from '../../src/psychometrics/matrix.js';
import { compoundSymmetry, momentsWith, oneFactorCovariance, threeItems } from './example-matrices.js';
import { RANGE } from './reference.js';

describe('a calibration warns', () => {
  test.each<{ why: string; covariance: Matrix; warnings: readonly CalibrationWarning[] }>([
    { why: 'of nothing in a sound scale', covariance: compoundSymmetry(4, 0.5), warnings: [] },
    { why: 'of nothing in two items', covariance: compoundSymmetry(2, 0.5), warnings: [] },
    {
      why: 'of a scale with one item that does not belong',
      covariance: oneFactorCovariance([0.9, 0.9, 0.2]),
      warnings: [
        // ΣS = 5.34: omega = 4/5.34, alpha = 1.5·2.34/5.34.
        { kind: 'multidimensional', sign: 'omega-above-alpha', excess: near(0.49 / 5.34) },
        { kind: 'low-item-rest', item: 'i3', itemRestR: near(0.36 / Math.sqrt(3.62)) },
        { kind: 'multidimensional', sign: 'low-loading', item: 'i3', loading: near(0.2) },
      ],
    },
    {
      why: 'of a Heywood case',
      covariance: threeItems([0.8, 0.7, 0.5]),
      warnings: [{ kind: 'heywood', reason: 'heywood' }],
    },
    {
      why: 'of an item entered twice',
      covariance: threeItems([1, 0.5, 0.5]),
      warnings: [{ kind: 'heywood', reason: 'singular' }],
    },
    {
      why: 'of a constant item, once',
      covariance: [
        [1, 0.5, 0],
        [0.5, 1, 0],
        [0, 0, 0],
      ],
      warnings: [{ kind: 'constant-item', item: 'i3' }],
    },
    {
      why: 'of low item–rest correlations, but not of a key error, at 0 but for rounding',
      covariance: compoundSymmetry(2, -1e-16),
      warnings: [
        { kind: 'low-item-rest', item: 'i1', itemRestR: near(0) },
        { kind: 'low-item-rest', item: 'i2', itemRestR: near(0) },
      ],
    },
    {
      why: 'of a negative item–rest correlation',
      covariance: compoundSymmetry(2, -0.1),
      warnings: [
        { kind: 'negative-item-rest', item: 'i1', itemRestR: near(-0.1) },
        { kind: 'negative-item-rest', item: 'i2', itemRestR: near(-0.1) },
      ],
    },
  ])('$why', ({ covariance, warnings }) => {
    const items = covariance.map((_, index) => `i${index + 1}`);
    expect(calibrateScale({ items, range: RANGE }, momentsWith(covariance))).toMatchObject({ warnings });
  });
});

function near(value: number): number {
  return expect.closeTo(value, 6);
}
