import { BOTTOM, CONTINUED_TOP } from './grid.js';
import type { Piece } from './piece.js';

/** What takes less of a page than this stays on one page, even if the page before is left short. */
const GLANCE = 0.75;

/** Rows of a table, of which neither the first nor the last stands alone on a page. */
export function keepRows(rows: readonly Piece[]): Piece[] {
  const last = rows.length - 1;
  return rows.map((row, index) =>
    index < last && (index === 0 || index === last - 1) ? { ...row, keepWithNext: true } : row,
  );
}

/** What belongs together, such as a table with its title: on one page, unless it is longer than most of one. */
export function keepTogether(pieces: readonly Piece[]): Piece[] {
  const height = pieces.reduce((sum, piece) => sum + piece.gap + piece.height, 0);
  if (height > GLANCE * (BOTTOM - CONTINUED_TOP)) return [...pieces];
  return pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));
}
