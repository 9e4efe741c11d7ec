import { MARGIN, RIGHT } from './grid.js';
import type { DrawContext } from './piece.js';

/** A sign and what it means, on one line. */
export interface LegendEntry {
  readonly width: number;
  /** Space before it, where it does not begin a row. */
  readonly gap: number;
  draw(draw: DrawContext, x: number, y: number): void;
}

export interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly x: number;
}

/** From left to right until a row is full; the last entry of a single row stands at the right margin. */
export function inRows(entries: readonly LegendEntry[]): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [[]];
  let end = MARGIN;
  for (const entry of entries) {
    const row = rows.at(-1) ?? [];
    const x = row.length === 0 ? MARGIN : end + entry.gap;
    const fits = x + entry.width <= RIGHT;
    if (fits) row.push({ entry, x });
    else rows.push([{ entry, x: MARGIN }]);
    end = (fits ? x : MARGIN) + entry.width;
  }
  const [only, ...others] = rows;
  const last = only?.at(-1);
  if (only !== undefined && last !== undefined && others.length === 0)
    return [[...only.slice(0, -1), { ...last, x: RIGHT - last.entry.width }]];
  return rows;
}
