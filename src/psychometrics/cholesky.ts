import { at, entry, type Matrix, matrixOf, sum } from './matrix.js';

/** Below this share of the diagonal a pivot is rounding noise, and the matrix counts as singular. */
const SMALLEST_PIVOT = 1e-12;

/**
 * Cholesky factor L with L·Lᵀ = matrix.
 *
 * @param matrix symmetric; only its lower triangle is read
 * @returns L, zero above the diagonal; `undefined` when the matrix is not positive definite
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., section 4.2
 */
export function choleskyFactor(matrix: Matrix): Matrix | undefined {
  const factor = matrix.map(() => new Array<number>(matrix.length).fill(0));

  for (const [i, row] of factor.entries()) {
    for (const [j, above] of factor.slice(0, i + 1).entries()) {
      let rest = entry(matrix, i, j);
      for (let m = 0; m < j; m++) rest -= at(row, m) * at(above, m);
      if (i !== j) {
        row[j] = rest / at(above, j);
      } else if (rest > SMALLEST_PIVOT * Math.abs(entry(matrix, i, i))) {
        row[i] = Math.sqrt(rest);
      } else {
        return undefined;
      }
    }
  }
  return factor;
}

/** Solves L·Lᵀ·x = right. */
export function choleskySolve(factor: Matrix, right: readonly number[]): readonly number[] {
  const solution = [...right];
  for (const [i, row] of factor.entries()) {
    let rest = at(solution, i);
    for (let m = 0; m < i; m++) rest -= at(row, m) * at(solution, m);
    solution[i] = rest / at(row, i);
  }
  for (let i = factor.length - 1; i >= 0; i--) {
    let rest = at(solution, i);
    for (let m = i + 1; m < factor.length; m++) rest -= entry(factor, m, i) * at(solution, m);
    solution[i] = rest / entry(factor, i, i);
  }
  return solution;
}

/** Inverse of L·Lᵀ. */
export function choleskyInverse(factor: Matrix): Matrix {
  const size = factor.length;
  const identity = matrixOf({ rows: size, columns: size }, (row, column) => (row === column ? 1 : 0));
  // The inverse of a symmetric matrix is symmetric, so its columns may stand as rows.
  return identity.map((column) => choleskySolve(factor, column));
}

/** Natural logarithm of the determinant of L·Lᵀ. */
export function logDeterminant(factor: Matrix): number {
  return 2 * sum(factor.map((row, i) => Math.log(at(row, i))));
}
