import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { StrengthBox } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { drawDuo, drawMark } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

type StrengthColumns = Extract<Block, { kind: 'strength-columns' }>;

const COLUMNS = { employee: columnX(1), manager: columnX(7) } as const;
const WIDTH = columnsWidth(6);
/** What both have at the top as full-width panels, then each person's own beside the other's. */
export function layoutStrengthColumns(context: LayoutContext, block: StrengthColumns): Piece[] {
  const rows = Math.max(block.own.employee.length, block.own.manager.length);
  const roomy = context.density !== 'tight';
  return [
    headPiece(context, block),
    ...block.shared.map((box) => sharedPiece(context, box, block.sharedNote)),
    ...Array.from({ length: rows }, (_, row) => ownPiece(context, block, row, roomy)),
  ];
}

function headPiece(context: LayoutContext, { heads }: StrengthColumns): Piece {
  const fitHead = (role: Role): FittedText => fitText(context, heads[role], TYPE.h3, WIDTH - 18, 'plain');
  const fitted = { employee: fitHead('employee'), manager: fitHead('manager') };
  return {
    height: Math.max(fitted.employee.height, fitted.manager.height),
    gap: 20,
    keepWithNext: true,
    draw(draw, y) {
      for (const role of ['employee', 'manager'] as const) {
        draw.pen.tag(undefined);
        drawMark(draw.pen, role, COLUMNS[role] + 6, y + 8, { d: 12 });
        fitted[role].draw(draw, draw.section, { x: COLUMNS[role] + 18, y, color: role, tag: 'H3' });
      }
    },
  };
}

function sharedPiece(context: LayoutContext, { name, description }: StrengthBox, note: string): Piece {
  const text = fitText(context, description, TYPE.body, CONTENT - 88);
  const top = context.density === 'normal' ? 12 : 6;
  const height = 34 + text.height + (context.density === 'normal' ? 12 : 2);
  return {
    height,
    gap: 8,
    draw(draw, y) {
      const { pen, section } = draw;
      pen.tag(undefined);
      pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand2' });
      drawDuo(pen, MARGIN + 16, y + height / 2, 26, { background: 'sand2' });
      drawLabel(draw, section, name, TYPE.h2, { x: MARGIN + 72, y: y + top });
      drawLabel(draw, section, note, TYPE.small, {
        x: RIGHT - 16,
        y: y + top + 4,
        align: 'right',
        color: 'ink2',
      });
      text.draw(draw, section, { x: MARGIN + 72, y: y + top + 21, color: 'ink2' });
    },
  };
}

/** One box per person; where one has fewer, the place stays empty. */
function ownPiece(context: LayoutContext, block: StrengthColumns, row: number, roomy: boolean): Piece {
  const { own, shared, none } = block;
  const nothing = ROLES.filter((role) => row === 0 && shared.length === 0 && own[role].length === 0);
  const boxes = (['employee', 'manager'] as const).flatMap((role: Role) => {
    const box = own[role][row];
    const text = box && roomy ? fitText(context, box.description, TYPE.body, WIDTH - 46) : undefined;
    return box === undefined ? [] : [{ role, name: box.name, text }];
  });
  const height = roomy ? Math.max(...boxes.map(({ text }) => 36 + (text?.height ?? 0))) : 32;
  return {
    height,
    gap: roomy ? 8 : 6,
    draw(draw, y) {
      const { pen, section } = draw;
      const headTop = roomy ? 10 : 8;
      for (const { role, name, text } of boxes) {
        const x = COLUMNS[role];
        pen.tag(undefined);
        pen.rect({ x, y, width: WIDTH, height, radius: 6, fill: 'sand1' });
        drawMark(pen, role, x + 21, y + headTop + 8, { d: 10 });
        drawLabel(draw, section, name, TYPE.h3, { x: x + 34, y: y + headTop });
        text?.draw(draw, section, { x: x + 34, y: y + 28, color: 'ink2' });
      }
      for (const role of nothing) {
        drawLabel(draw, section, none, TYPE.body, { x: COLUMNS[role], y: y + headTop, color: 'ink2' });
      }
    },
  };
}
