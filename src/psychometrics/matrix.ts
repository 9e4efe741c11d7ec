/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/**
 * Element of a vector that must be there.
 *
 * @throws RangeError when it is not: a wrong shape is a bug, and must not become NaN in a report
 */
export function at(vector: ArrayLike<number>, index: number): number {
  const value = vector[index];
  if (value === undefined) throw new RangeError('Index outside the vector');
  return value;
}

/** Element of a matrix that must be there. */
export function entry(matrix: Matrix, row: number, column: number): number {
  const values = matrix[row];
  if (values === undefined) throw new RangeError('Row outside the matrix');
  return at(values, column);
}

/** A rows × columns matrix of what `value` gives. */
export function matrixOf(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  value: (row: number, column: number) => number,
): Matrix {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => value(row, column)),
  );
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Inner product of two vectors of equal length. */
export function dot(left: readonly number[], right: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < left.length; index++) total += at(left, index) * at(right, index);
  return total;
}

export function times(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((row) => dot(row, vector));
}

/** Matrix product; the columns of `left` are the rows of `right`. */
export function product(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return matrixOf({ rows: left.length, columns }, (row, column) =>
    sum(right.map((values, middle) => entry(left, row, middle) * at(values, column))),
  );
}
