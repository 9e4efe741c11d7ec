import type { Piece } from './piece.js';

/** Rows of a table, of which neither the first nor the last stands alone on a page. */
export function keepRows(rows: readonly Piece[]): Piece[] {
  const last = rows.length - 1;
  return rows.map((row, index) =>
    index < last && (index === 0 || index === last - 1) ? { ...row, keepWithNext: true } : row,
  );
}
