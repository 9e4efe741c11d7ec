import { otherRole, type Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { SeenStrength } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { columnsWidth, columnX, MARGIN } from '../grid.js';
import { drawDuo, drawMark, markWidth } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const WIDTH = columnsWidth(6);
/** From the left of a column to the name of a strength, right of its sign. */
const NAME_LEFT = 34;
/** By the one who looks: the manager's view of the employee stands in the employee's column. */
const COLUMNS = { manager: columnX(1), employee: columnX(7) } as const;

export function layoutSeenStrengths(
  context: LayoutContext,
  { title, heads, seen, none }: Extract<Block, { kind: 'seen-strengths' }>,
): Piece[] {
  const fitNote = ({ note }: SeenStrength): FittedText =>
    fitText(context, note, TYPE.small, WIDTH - NAME_LEFT, 'plain');
  const notes = { employee: seen.employee.map(fitNote), manager: seen.manager.map(fitNote) };
  const tallest = Math.max(0, ...[...notes.employee, ...notes.manager].map(({ height }) => height));
  const pitch = Math.max(context.density === 'normal' ? 36 : 32, 20 + tallest);
  const rows = Math.max(1, seen.employee.length, seen.manager.length);
  const fitHead = (seer: Role): FittedText => fitText(context, heads[seer], TYPE.body, WIDTH - 16);
  const fitted = { employee: fitHead('employee'), manager: fitHead('manager') };
  const rowsTop = 28 + 8 + Math.max(fitted.employee.height, fitted.manager.height);
  return [
    {
      height: rowsTop + rows * pitch,
      gap: 20,
      draw(draw, y) {
        const { pen, section } = draw;
        drawLabel(draw, section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        for (const seer of ['manager', 'employee'] as const) {
          const x = COLUMNS[seer];
          const top = y + 28;
          pen.tag(undefined);
          drawMark(pen, seer, x + 5, top + 8, { d: 8 });
          fitted[seer].draw(draw, section, { x: x + 16, y: top });
          seen[seer].forEach((strength, row) => {
            drawRow(draw, { strength, note: notes[seer][row], seer, x, y: y + rowsTop + row * pitch });
          });
          if (seen[seer].length === 0) {
            drawRowLine(draw, x, y + rowsTop);
            fitText(context, none, TYPE.small, WIDTH).draw(draw, section, {
              x,
              y: y + rowsTop + 6,
              color: 'ink2',
            });
          }
        }
      },
    },
  ];
}

function drawRowLine({ pen }: DrawContext, x: number, y: number): void {
  pen.tag(undefined);
  pen.line(x, y - 2, x + WIDTH, y - 2, { color: 'line', width: 0.5 });
}

interface Row {
  readonly strength: SeenStrength;
  readonly note: FittedText | undefined;
  readonly seer: Role;
  readonly x: number;
  readonly y: number;
}

/** Both name it: the duo. Only the other sees it: the seer's mark closed, the owner's open. */
function drawRow(draw: DrawContext, { strength: { name, ownToo }, note, seer, x, y }: Row): void {
  const { pen, section } = draw;
  drawRowLine(draw, x, y);
  const d = 10;
  if (ownToo) {
    drawDuo(pen, x, y + 11, d);
  } else {
    const owner = otherRole(seer);
    drawMark(pen, 'employee', x + d / 2, y + 11, { d, open: owner === 'employee', stroke: 1.25 });
    const left = x + d + 1;
    drawMark(pen, 'manager', left + markWidth('manager', d) / 2, y + 11, {
      d,
      open: owner === 'manager',
      stroke: 1.25,
    });
  }
  drawLabel(draw, section, name, TYPE.bodyStrong, { x: x + NAME_LEFT, y: y + 2 });
  note?.draw(draw, section, { x: x + NAME_LEFT, y: y + 17, color: 'ink2' });
}
