import type { Block } from '../../../report/block.js';
import type { OwnLineRow } from '../../../report/block-parts.js';
import { drawContinuumStrip } from '../continuum-strip.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { keepRows } from '../keep-rows.js';
import { drawMark } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE } from '../type-style.js';

type OwnLines = Extract<Block, { kind: 'own-lines' }>;

const WIDTH = columnsWidth(8);
const SIDE = columnX(9) + 4;
/** One lane: half of what two people need. */
const STRIP = { strip: 20, laneGap: 0 } as const;
const ROW = { normal: 58, snug: 52, tight: 48 } as const;

/** The place of one person on each line: a table whose rows are pole, pole, figure and reading. */
export function layoutOwnLines(context: LayoutContext, block: OwnLines): Piece[] {
  let table: Tag | undefined;
  const tableOf = (draw: DrawContext): Tag => {
    table ??= draw.tags.add(draw.section, 'Table');
    return table;
  };
  const head = headPiece(context, block);
  return [head, ...keepRows(block.rows.map((row) => rowPiece(context, block, row, tableOf, head)))];
}

function headPiece({ shaper }: LayoutContext, { title, owner, legend }: OwnLines): Piece {
  const text = Math.min(SIDE + 38, RIGHT - shaper.width(legend, 'regular', TYPE.small.size));
  const bar = text - 38;
  return {
    height: 22,
    gap: 24,
    keepWithNext: true,
    draw(draw, y) {
      const { pen, section } = draw;
      drawLabel(draw, section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
      const { colors } = pen;
      pen.tag(undefined);
      const key = pen.begin();
      if (owner === 'employee') key.roundedRect(bar, y + 7.5, 30, 7, 3.5);
      else key.rect(bar, y + 7.5, 30, 7);
      key.lineWidth(0.75).fillAndStroke(colors[`${owner}Tint`], colors[owner]);
      drawMark(pen, owner, bar + 15, y + 11, { d: 10 });
      drawLabel(draw, section, legend, TYPE.small, { x: text, y: y + 5, color: 'ink2' });
    },
  };
}

function rowPiece(
  context: LayoutContext,
  { empty }: OwnLines,
  row: OwnLineRow,
  tableOf: (draw: DrawContext) => Tag,
  head: Piece,
): Piece {
  const height = ROW[context.density];
  const reading = fitText(context, row.reading, TYPE.small, RIGHT - SIDE);
  return {
    height,
    gap: 0,
    repeat: [head],
    draw(draw, y) {
      const { pen, tags } = draw;
      pen.tag(undefined);
      pen.line(MARGIN, y, RIGHT, y, { color: 'line', width: 0.5 });
      const tr = tags.add(tableOf(draw), 'TR');
      const left = tags.add(tr, 'TH', { scope: 'Row' });
      drawLabel(draw, left, row.left, TYPE.bodyStrong, { x: MARGIN, y: y + 6 });
      const right = tags.add(tr, 'TH', { scope: 'Row' });
      drawLabel(draw, right, row.right, TYPE.bodyStrong, { x: MARGIN + WIDTH, y: y + 6, align: 'right' });
      drawCell(draw, tags.add(tr, 'TD'), row, empty, y + 25);
      reading.draw(draw, tags.add(tr, 'TD'), { x: SIDE, y: y + (height - reading.height) / 2 });
    },
  };
}

function drawCell(draw: DrawContext, cell: Tag, { chart, alt }: OwnLineRow, empty: string, y: number): void {
  const area = { x: MARGIN, y, width: WIDTH, height: STRIP.strip };
  if (chart.positions === undefined) {
    drawContinuumStrip(draw.pen, [{ chart, top: 0 }], area, STRIP);
    const x = MARGIN + WIDTH / 2;
    drawLabel(draw, cell, empty, TYPE.small, { x, y: y + 4, align: 'center', color: 'ink3' });
    return;
  }
  const figure = draw.tags.add(cell, 'Figure', { alt, bbox: [area.x, y, area.x + WIDTH, y + STRIP.strip] });
  drawContinuumStrip(draw.pen, [{ chart, top: 0, figure }], area, STRIP);
}
