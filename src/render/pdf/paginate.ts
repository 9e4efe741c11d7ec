import { BOTTOM, CONTINUED_TOP } from './grid.js';
import type { Piece } from './piece.js';

export interface PlacedPiece {
  readonly piece: Piece;
  readonly y: number;
  readonly height: number;
}

export interface Page {
  readonly placed: readonly PlacedPiece[];
  /** The section began on an earlier page. */
  readonly continued: boolean;
}

/** Rounding in sums of heights must not break a page. */
const NOISE = 0.01;

/**
 * Puts the pieces of one section on as many pages as they need. Pure: only heights count.
 *
 * @param top where the first page's first piece starts
 */
export function paginate(pieces: readonly Piece[], top: number): Page[] {
  const pages: { placed: PlacedPiece[]; continued: boolean }[] = [];
  let placed: PlacedPiece[] = [];
  let y = top;
  const turn = (): void => {
    pages.push({ placed, continued: pages.length > 0 });
    placed = [];
    y = CONTINUED_TOP;
  };
  // Under the headline of a section, the first piece keeps its distance.
  const startsPage = (): boolean => placed.length === 0 && (pages.length > 0 || top === CONTINUED_TOP);
  const place = (piece: Piece): void => {
    const start = y + (startsPage() ? 0 : piece.gap);
    placed.push({ piece, y: start, height: piece.height });
    y = start + piece.height;
  };

  pieces.forEach((piece, index) => {
    const needed = (startsPage() ? 0 : piece.gap) + piece.height + heightKept(pieces, index);
    const full = y + needed > BOTTOM + NOISE;
    if (placed.length > 0 && (full || piece.breakBefore)) {
      turn();
      for (const repeated of piece.repeat ?? []) place(repeated);
    }
    place(piece);
  });
  turn();
  return pages.map((page) => ({ ...page, placed: stretched(page.placed) }));
}

/** Height of what has to stay on the page with this piece. */
function heightKept(pieces: readonly Piece[], index: number): number {
  let sum = 0;
  for (let i = index; pieces[i]?.keepWithNext === true; i++) {
    const next = pieces[i + 1];
    if (next === undefined) break;
    sum += next.gap + next.height;
  }
  return sum;
}

function stretched(placed: readonly PlacedPiece[]): PlacedPiece[] {
  const last = placed.at(-1);
  if (last?.piece.stretch !== true) return [...placed];
  return [...placed.slice(0, -1), { ...last, height: Math.max(last.height, BOTTOM - last.y) }];
}
