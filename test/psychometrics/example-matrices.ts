import { at, type Matrix, matrixOf } from '../../src/psychometrics/matrix.js';
import type { Moments } from '../../src/psychometrics/streaming-moments.js';

/** Items with one variance and one correlation. */
export function compoundSymmetry(size: number, correlation: number, variance = 1): Matrix {
  return matrixOf({ rows: size, columns: size }, (i, j) => (i === j ? variance : correlation * variance));
}

/** Covariances of items that obey the one-factor model with the given loadings and variances. */
export function oneFactorCovariance(
  loadings: readonly number[],
  standardDeviations = loadings.map(() => 1),
): Matrix {
  return matrixOf({ rows: loadings.length, columns: loadings.length }, (i, j) => {
    const correlation = i === j ? 1 : at(loadings, i) * at(loadings, j);
    return correlation * at(standardDeviations, i) * at(standardDeviations, j);
  });
}

/** Three items, from the correlations of 1 with 2, 1 with 3 and 2 with 3. */
export function threeItems([r12, r13, r23]: readonly [number, number, number]): Matrix {
  return [
    [1, r12, r13],
    [r12, 1, r23],
    [r13, r23, 1],
  ];
}

/** Moments as if so many complete rows had these covariances around a mean of 3. */
export function momentsWith(covariance: Matrix, complete = 400): Moments {
  return {
    rows: complete,
    complete,
    means: covariance.map(() => 3),
    covariance,
    items: covariance.map(() => ({ answered: complete, missing: 0, floor: 0, ceiling: 0 })),
  };
}
