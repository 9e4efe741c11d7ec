import { describe, expect, test } from 'vitest';
import {
  choleskyFactor,
  choleskyInverse,
  choleskySolve,
  logDeterminant,
} from '../../src/psychometrics/cholesky.js';
import { at, dot, entry, type Matrix, product, times } from '../../src/psychometrics/matrix.js';

/** L = [[2, 0, 0], [1, 3, 0], [−1, 2, 1]], so the determinant is (2·3·1)². */
const MATRIX: Matrix = [
  [4, 2, -2],
  [2, 10, 5],
  [-2, 5, 6],
];

describe('the factor of a positive definite matrix', () => {
  const factor = choleskyFactor(MATRIX) ?? [];

  test('is lower triangular', () => {
    expect(factor).toEqual([
      [2, 0, 0],
      [1, 3, 0],
      [-1, 2, 1],
    ]);
  });

  test('solves equations', () => {
    expect(choleskySolve(factor, times(MATRIX, [1, -2, 3]))).toEqual(
      [1, -2, 3].map((x) => expect.closeTo(x, 12)),
    );
  });

  test('gives the inverse', () => {
    const identity = [0, 1, 2].map((i) => [0, 1, 2].map((j) => expect.closeTo(i === j ? 1 : 0, 12)));
    expect(product(MATRIX, choleskyInverse(factor))).toEqual(identity);
  });

  test('gives the determinant', () => {
    expect(logDeterminant(factor)).toBeCloseTo(Math.log(36), 12);
  });
});

describe('choleskyFactor refuses', () => {
  test.each([
    {
      why: 'a singular matrix',
      matrix: [
        [1, 1],
        [1, 1],
      ],
    },
    {
      why: 'an indefinite matrix',
      matrix: [
        [1, 2],
        [2, 1],
      ],
    },
    { why: 'a negative diagonal', matrix: [[-1]] },
    { why: 'zero', matrix: [[0]] },
    { why: 'NaN', matrix: [[Number.NaN]] },
  ])('$why', ({ matrix }) => {
    expect(choleskyFactor(matrix)).toBeUndefined();
  });
});

describe('a wrong shape is a bug, not NaN', () => {
  test.each([
    { why: 'an index outside the vector', use: () => at([1], 1) },
    { why: 'a row outside the matrix', use: () => entry([[1]], 1, 0) },
    { why: 'vectors of different length', use: () => dot([1, 2], [1]) },
  ])('$why', ({ use }) => {
    expect(use).toThrow(RangeError);
  });
});
