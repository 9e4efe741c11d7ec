/** Page metrics in points (1/72 inch), origin at the top left, y down. The unit of every length in this folder. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = 57.64;
/** Width of the text area. */
export const CONTENT = 480;
export const RIGHT = MARGIN + CONTENT;

const COLUMN = 29;
const GUTTER = 12;

/** Left edge of column 1–12. */
export function columnX(column: number): number {
  return MARGIN + (column - 1) * (COLUMN + GUTTER);
}

/** Width of that many columns with the gutters between them. */
export function columnsWidth(count: number): number {
  return count * COLUMN + (count - 1) * GUTTER;
}

/** Vertical landmarks of a page. */
export const TOP = 60;
/** Where content starts on a page without headline. */
export const CONTINUED_TOP = 84;
export const BOTTOM = 776;
export const FOOTER_TOP = 794;

/** Between the blocks of a full page. */
export const BLOCK_GAP = { normal: 30, snug: 20, tight: 14 } as const;
