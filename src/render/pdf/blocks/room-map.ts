import type { Block } from '../../../report/block.js';
import type { RoomColumn } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN } from '../grid.js';
import { drawMark, drawRoomSign } from '../marks.js';
import { unbroken } from '../paragraph.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

type RoomMap = Extract<Block, { kind: 'room-map' }>;

const WIDTH = columnsWidth(4);
const PAD = 14;
const FILL = { now: 'sand3', together: 'sand2', upward: 'sand1' } as const;

interface Item {
  readonly item: RoomColumn['items'][number];
  readonly label: FittedText;
  readonly height: number;
}

/** Three panels: what can be done now, together, and only higher up. */
export function layoutRoomMap(context: LayoutContext, block: RoomMap): Piece[] {
  const top = context.density === 'tight' ? 52 : 58;
  const columns = block.columns.map((column) => ({
    column,
    items: column.items.map((item) => measureItem(context, item)),
  }));
  const height = Math.max(
    ...columns.map(
      ({ items }) =>
        top +
        Math.max(
          22,
          items.reduce((sum, item) => sum + item.height, 0),
        ) +
        8,
    ),
  );
  return [
    headingPiece(context, block),
    {
      height,
      gap: 10,
      keepWithNext: block.closing !== undefined,
      draw(draw, y) {
        columns.forEach(({ column, items }, index) => {
          drawPanel(draw, column, items, block.empty, { x: columnX(1 + 4 * index), y, height, top });
        });
      },
    },
    ...(block.closing === undefined ? [] : [closingPiece(context, block.closing)]),
  ];
}

function closingPiece(context: LayoutContext, text: string): Piece {
  const closing = fitText(context, text, TYPE.body, CONTENT);
  return {
    height: closing.height,
    gap: 8,
    draw: (draw, y) => void closing.draw(draw, draw.section, { x: MARGIN, y, color: 'ink2' }),
  };
}

function measureItem(context: LayoutContext, item: RoomColumn['items'][number]): Item {
  const card =
    item.card === undefined ? [] : [{ text: ` ${unbroken(item.card)}`, weight: 'semibold' as const }];
  const label = fitText(context, [{ text: item.label }, ...card], TYPE.small, WIDTH - 44, 'plain');
  return { item, label, height: itemHeight(context, label) };
}

function itemHeight({ density }: LayoutContext, { height }: FittedText): number {
  if (density === 'normal') return Math.max(22, height + 10);
  return height + (density === 'snug' ? 6 : 3);
}

function headingPiece({ shaper }: LayoutContext, { title, note }: RoomMap): Piece {
  return {
    height: 20,
    gap: 24,
    keepWithNext: true,
    draw(draw, y) {
      drawLabel(draw, draw.section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
      const x = MARGIN + shaper.width(title, 'semibold', TYPE.h2.size) + 12;
      drawLabel(draw, draw.section, note, TYPE.small, { x, y: y + 4, color: 'ink2' });
    },
  };
}

function drawPanel(
  draw: DrawContext,
  { sign, title, note }: RoomColumn,
  items: readonly Item[],
  empty: string,
  { x, y, height, top: offset }: { x: number; y: number; height: number; top: number },
): void {
  const { pen, tags, section } = draw;
  const fill = FILL[sign];
  pen.tag(undefined);
  pen.rect({ x, y, width: WIDTH, height, radius: 6, fill });
  drawRoomSign(pen, sign, x + WIDTH - PAD, y + 22, fill);
  drawLabel(draw, section, title, TYPE.h2, { x: x + PAD, y: y + 12 });
  drawLabel(draw, section, note, TYPE.small, { x: x + PAD, y: y + 32, color: 'ink2' });
  if (items.length === 0) {
    drawLabel(draw, section, empty, TYPE.small, { x: x + PAD, y: y + offset, color: 'ink3' });
    return;
  }
  const list = tags.add(section, 'L', { numbering: 'None' });
  let top = y + offset;
  for (const { item, label, height: itemHeight } of items) {
    pen.tag(undefined);
    drawMark(pen, item.role, x + PAD + 5, top + 6, { d: 9 });
    label.draw(draw, tags.add(tags.add(list, 'LI'), 'LBody'), { x: x + PAD + 16, y: top });
    top += itemHeight;
  }
}
