import type { Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnX, MARGIN, RIGHT } from '../grid.js';
import { drawMark } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const COLUMNS = [columnX(1), columnX(3), columnX(7), columnX(11)] as const;
const LOWEST_ROW = { normal: 84, snug: 78, tight: 70 } as const;
const WHO_WIDTH = COLUMNS[1] - 8 - MARGIN - 18;

/** A table to fill in by hand: who, what, how we notice, when. */
export function layoutAgreements(
  context: LayoutContext,
  { columns, rows }: Extract<Block, { kind: 'agreements' }>,
): Piece[] {
  const fitName = (role: Role): FittedText =>
    fitText(context, context.people[role].name, TYPE.small, WHO_WIDTH, 'plain');
  const names = { employee: fitName('employee'), manager: fitName('manager') };
  const tops = { employee: 14, manager: 14 + names.employee.height + 8 };
  const rowHeight = Math.max(LOWEST_ROW[context.density], tops.manager + names.manager.height + 8);
  return [
    {
      height: 18 + rows * rowHeight,
      gap: 22,
      draw(draw, y) {
        const { pen, tags, section, people } = draw;
        const table = tags.add(section, 'Table');
        const head = tags.add(table, 'TR');
        columns.forEach((title, index) => {
          const cell = tags.add(head, 'TH', { scope: 'Column' });
          drawLabel(draw, cell, title, TYPE.smallStrong, { x: COLUMNS[index] ?? MARGIN, y, color: 'ink2' });
        });
        const top = y + 18;
        pen.tag(undefined);
        pen.line(MARGIN, top, RIGHT, top, { color: 'ink', width: 1 });
        for (let row = 0; row < rows; row++) {
          const line = top + row * rowHeight;
          const tr = tags.add(table, 'TR');
          const who = tags.add(tr, 'TD');
          for (const role of ['employee', 'manager'] as const) {
            const y = line + tops[role];
            pen.tag(undefined);
            drawMark(pen, role, MARGIN + 6, y + 6, { d: 12, open: true, stroke: 1.25 });
            names[role].draw(draw, who, { x: MARGIN + 18, y, options: { lang: people[role].lang } });
          }
          // An empty cell still has to be read as a cell.
          for (const x of COLUMNS.slice(1)) {
            pen.tag(tags.add(tr, 'TD'));
            pen.text('', TYPE.small, { x, top: line + 8 });
          }
          pen.tag(undefined);
          pen.line(MARGIN, line + rowHeight, RIGHT, line + rowHeight, { color: 'rule', width: 0.5 });
        }
        for (const x of COLUMNS.slice(1))
          pen.line(x - 6, top, x - 6, top + rows * rowHeight, { color: 'line', width: 0.5 });
      },
    },
  ];
}

/** The short talk after some weeks. */
export function layoutCheckpoint(
  context: LayoutContext,
  { title, when, questions }: Extract<Block, { kind: 'checkpoint' }>,
): Piece[] {
  const pitch = (CONTENT - 40) / questions.length;
  const texts = questions.map((question) => fitText(context, question, TYPE.body, pitch - 32));
  const height = 60 + Math.max(...texts.map((text) => text.height)) + 12;
  return [
    {
      height,
      gap: 24,
      draw(draw, y) {
        const { pen, tags, section } = draw;
        pen.tag(undefined);
        pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand2' });
        drawLabel(draw, section, title, TYPE.h2, { x: MARGIN + 20, y: y + 14, tag: 'H3' });
        drawLabel(draw, section, when, TYPE.body, {
          x: RIGHT - 20,
          y: y + 17,
          align: 'right',
          color: 'ink2',
        });
        const list = tags.add(section, 'L', { numbering: 'Decimal' });
        texts.forEach((text, index) => {
          const x = MARGIN + 20 + index * pitch;
          const item = tags.add(list, 'LI');
          drawLabel(draw, item, String(index + 1), TYPE.title, { x, y: y + 48, tag: 'Lbl' });
          text.draw(draw, tags.add(item, 'LBody'), { x: x + 20, y: y + 46 });
        });
      },
    },
  ];
}
