import type { DataTable } from '../../report/block-parts.js';
import { CONTENT, MARGIN } from './grid.js';
import type { Shaper } from './shaper.js';
import type { TypeStyle } from './type-style.js';

export interface TableColumn {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  readonly side: 'left' | 'right';
}

const INSET = 8;
const GUTTER = { few: 16, many: 9 } as const;

/**
 * Widths of the columns of a table: figures get what they need, words share the rest.
 *
 * @param style of the cells; the head is semibold in the same size
 */
export function columnPlan(shaper: Shaper, { columns, groups }: DataTable, style: TypeStyle): TableColumn[] {
  const rows = groups.flatMap((group) => group.rows);
  const gutter = columns.length > 6 ? GUTTER.many : GUTTER.few;
  const natural = columns.map(({ label }, index) => {
    const cells = rows.map((row) => textWidth(shaper, row[index]?.text ?? '', style));
    return Math.max(headWidth(shaper, label, style), ...cells);
  });
  const isFigure = (index: number): boolean => columns[index]?.align === 'end';
  const figures = sum(natural.filter((_, index) => isFigure(index)));
  const room = CONTENT - 2 * INSET - gutter * (columns.length - 1) - figures;
  const words = shareOut(
    natural.filter((_, index) => !isFigure(index)),
    room,
  );
  let x = MARGIN + INSET;
  return columns.map(({ label, align }, index): TableColumn => {
    const own = natural[index] ?? 0;
    const width = align === 'end' ? own : (words.shift() ?? own);
    const column: TableColumn = { label, x, width, side: align === 'end' ? 'right' : 'left' };
    x += width + gutter;
    return column;
  });
}

/** What each column of words gets: all it needs while that is less than its share; the first takes the rest. */
function shareOut(needs: readonly number[], room: number): number[] {
  const widths = new Array<number>(needs.length).fill(0);
  let left = room;
  const order = needs.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  order.forEach(({ need, index }, place) => {
    const width = Math.min(need, left / (order.length - place));
    widths[index] = width;
    left -= width;
  });
  return widths.map((width, index) => (index === 0 ? width + Math.max(0, left) : width));
}

function textWidth(shaper: Shaper, text: string, { size }: TypeStyle): number {
  return shaper.width(shaper.renderable(text).replaceAll('\u00AD', ''), 'regular', size) + 0.5;
}

/** A head may take two lines, but breaks no word. */
function headWidth(shaper: Shaper, label: string, { size }: TypeStyle): number {
  const width = (text: string): number => shaper.width(text, 'semibold', size) + 0.5;
  const words = label.split(' ');
  const breaks = words.map((_, index) =>
    Math.max(width(words.slice(0, index).join(' ')), width(words.slice(index).join(' '))),
  );
  return Math.min(...breaks);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
