import type { Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN } from '../grid.js';
import { drawEnergySign, drawMark } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

type Energy = Extract<Block, { kind: 'energy' }>;

const COLUMNS = { employee: columnX(1), manager: columnX(7) } as const;
const WIDTH = columnsWidth(6);
const LINE = TYPE.body.leading;

/** What gives and what takes energy, for whom something was chosen and may be shown. */
export function layoutEnergy(context: LayoutContext, block: Energy): Piece[] {
  const people = (['employee', 'manager'] as const).filter(
    (role) => block.people[role].gives.length + block.people[role].costs.length > 0,
  );
  if (people.length === 0) return [emptyPiece(context, block)];
  const rowsOf = (role: Role): number =>
    rowHeight(block.people[role].gives) + rowHeight(block.people[role].costs);
  return [
    {
      height: 28 + 22 + Math.max(...people.map(rowsOf)),
      gap: 20,
      draw(draw, y) {
        drawLabel(draw, draw.section, block.title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        for (const role of people) drawPerson(draw, block, role, y + 28);
      },
    },
  ];
}

/** A row without names is not drawn. */
function rowHeight(names: readonly string[]): number {
  return names.length === 0 ? 0 : 26 + (names.length - 1) * LINE;
}

function emptyPiece(context: LayoutContext, { title, none }: Energy): Piece {
  const text = fitText(context, none, TYPE.body, CONTENT);
  return {
    height: 28 + text.height,
    gap: 20,
    draw(draw, y) {
      drawLabel(draw, draw.section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
      text.draw(draw, draw.section, { x: MARGIN, y: y + 28, color: 'ink2' });
    },
  };
}

function drawPerson(draw: DrawContext, block: Energy, role: Role, y: number): void {
  const { pen, section, people } = draw;
  const x = COLUMNS[role];
  pen.tag(undefined);
  drawMark(pen, role, x + 5, y + 8, { d: 8 });
  const options = { lang: people[role].lang };
  drawLabel(draw, section, people[role].name, TYPE.bodyStrong, { x: x + 16, y, color: role, options });
  let top = y + 22;
  for (const kind of ['gives', 'costs'] as const) {
    const names = block.people[role][kind];
    if (names.length === 0) continue;
    pen.tag(undefined);
    pen.line(x, top, x + WIDTH, top, { color: 'line', width: 0.5 });
    drawEnergySign(pen, kind, x + 1, top + 14);
    drawLabel(draw, section, block[kind], TYPE.small, { x: x + 18, y: top + 8, color: 'ink2' });
    names.forEach((name, index) => {
      drawLabel(draw, section, name, TYPE.body, { x: x + 92, y: top + 6 + index * LINE });
    });
    top += rowHeight(names);
  }
}
