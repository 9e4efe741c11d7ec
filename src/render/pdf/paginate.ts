import { BOTTOM, CONTINUED_TOP } from './grid.js';
import type { Piece } from './piece.js';

export interface PlacedPiece {
  readonly piece: Piece;
  readonly y: number;
  readonly height: number;
  /** Drawn on an earlier page already. */
  readonly repeated: boolean;
}

export interface Page {
  readonly placed: readonly PlacedPiece[];
  /** The section began on an earlier page. */
  readonly continued: boolean;
}

/** Rounding in sums of heights must not break a page. */
const NOISE = 0.01;

/** A last page that is filled less than this looks like a mistake. */
const NEARLY_EMPTY = 0.4;

/**
 * Puts the pieces of one section on as many pages as they need. Pure: only heights count.
 *
 * Where little would be left for the last page, the last two are filled about equally.
 *
 * @param top where the first page's first piece starts
 */
export function paginate(pieces: readonly Piece[], top: number): Page[] {
  const pages = fillPages(pieces, top, () => BOTTOM);
  const last = pages.at(-1)?.placed.at(-1);
  const filled = last === undefined ? BOTTOM : last.y + last.piece.height;
  const nearlyEmpty = filled < CONTINUED_TOP + NEARLY_EMPTY * (BOTTOM - CONTINUED_TOP);
  return (pages.length > 1 && nearlyEmpty ? evenPages(pieces, top, pages.length) : pages).map((page) => ({
    ...page,
    placed: stretched(page.placed),
  }));
}

/** The same number of pages, with as little as possible on the fuller one of the last two. */
function evenPages(pieces: readonly Piece[], top: number, count: number): Page[] {
  const filledTo = (bottom: number): Page[] =>
    fillPages(pieces, top, (page) => (page < count - 2 ? BOTTOM : bottom));
  let low = CONTINUED_TOP;
  let high = BOTTOM;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filledTo(middle).length > count) low = middle;
    else high = middle;
  }
  return filledTo(high);
}

/** @param bottomOf by page of the section: no piece ends below it, unless the page has no room for it at all */
function fillPages(pieces: readonly Piece[], top: number, bottomOf: (page: number) => number): Page[] {
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
  const place = (piece: Piece, repeated = false): void => {
    const start = y + (startsPage() ? 0 : piece.gap);
    placed.push({ piece, y: start, height: piece.height, repeated });
    y = start + piece.height;
  };

  pieces.forEach((piece, index) => {
    const needed = (startsPage() ? 0 : piece.gap) + piece.height + heightKept(pieces, index);
    const full = y + needed > bottomOf(pages.length) + NOISE;
    if (placed.length > 0 && (full || piece.breakBefore)) {
      turn();
      for (const again of piece.repeat ?? []) place(again, true);
    }
    place(piece);
  });
  turn();
  return pages;
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
