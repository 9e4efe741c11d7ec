import type { Block } from '../../../report/block.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const WIDTH = columnsWidth(6) - 6;
const COLUMNS = [columnX(1), columnX(7) + 6] as const;

/** Notes in rows of two, so that a page may break between them. */
export function layoutNotes(context: LayoutContext, { notes }: Extract<Block, { kind: 'notes' }>): Piece[] {
  const fitted = notes.map(({ title, text }) => ({
    title: fitText(context, title, TYPE.h3, WIDTH, 'plain'),
    text: fitText(context, text, TYPE.small, WIDTH),
  }));
  const rows = Array.from({ length: Math.ceil(fitted.length / 2) }, (_, row) =>
    fitted.slice(2 * row, 2 * row + 2),
  );
  return rows.map((row): Piece => {
    // Texts of a row begin on one line, also where one title needs two.
    const textTop = 2 + Math.max(...row.map(({ title }) => title.height));
    return {
      height: textTop + Math.max(...row.map(({ text }) => text.height)),
      gap: 14,
      draw(draw, y) {
        row.forEach(({ title, text }, index) => {
          const x = COLUMNS[index] ?? MARGIN;
          title.draw(draw, draw.section, { x, y, tag: 'H3' });
          text.draw(draw, draw.section, { x, y: y + textTop, color: 'ink2' });
        });
      },
    };
  });
}

/** Versions and fingerprint, small, at the end. */
export function layoutColophon(
  context: LayoutContext,
  { versions, fingerprint, note }: Extract<Block, { kind: 'colophon' }>,
): Piece[] {
  const text = fitText(context, note, TYPE.micro, CONTENT, 'plain');
  return [
    {
      height: 20 + text.height,
      gap: 20,
      draw(draw, y) {
        const { pen, section } = draw;
        pen.tag(undefined);
        pen.line(MARGIN, y, RIGHT, y, { color: 'line', width: 0.5 });
        drawLabel(draw, section, versions, TYPE.micro, { x: MARGIN, y: y + 6, color: 'ink3' });
        drawLabel(draw, section, fingerprint, TYPE.micro, {
          x: RIGHT,
          y: y + 6,
          align: 'right',
          color: 'ink3',
        });
        text.draw(draw, section, { x: MARGIN, y: y + 19, color: 'ink3' });
      },
    },
  ];
}
