import type { Block } from '../../../report/block.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { drawMark } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

/** Themes with little room: what to ask, and of whom. */
export function layoutUpwardList(
  context: LayoutContext,
  block: Extract<Block, { kind: 'upward-list' }>,
): Piece[] {
  const intro = fitText(context, block.intro, TYPE.body, CONTENT);
  const closing = fitText(context, block.closing, TYPE.body, CONTENT);
  const items = block.items.map(({ role, label, text }) => ({
    role,
    label: fitText(context, label, TYPE.bodyStrong, columnsWidth(4) - 16, 'plain'),
    text: fitText(context, text, TYPE.body, columnsWidth(8)),
  }));
  const heights = items.map(({ label, text }) => Math.max(label.height, text.height) + 12);
  return [
    {
      height: 40 + intro.height + 10 + heights.reduce((sum, height) => sum + height, 0) + 6 + closing.height,
      gap: 23,
      draw(draw, y) {
        const { pen, tags, section } = draw;
        pen.tag(undefined);
        pen.line(MARGIN, y, RIGHT, y, { color: 'ink', width: 1 });
        drawLabel(draw, section, block.title, TYPE.title, { x: MARGIN, y: y + 12, tag: 'H3' });
        let top = intro.draw(draw, section, { x: MARGIN, y: y + 42, color: 'ink2' }) + 10;
        const list = tags.add(section, 'L', { numbering: 'None' });
        items.forEach(({ role, label, text }, index) => {
          pen.tag(undefined);
          pen.line(MARGIN, top - 4, RIGHT, top - 4, { color: 'line', width: 0.5 });
          drawMark(pen, role, MARGIN + 5, top + 8, { d: 9 });
          const body = tags.add(tags.add(list, 'LI'), 'LBody');
          label.draw(draw, body, { x: MARGIN + 16, y: top });
          text.draw(draw, body, { x: columnX(5), y: top });
          top += heights[index] ?? 0;
        });
        closing.draw(draw, section, { x: MARGIN, y: top + 2, color: 'ink2' });
      },
    },
  ];
}
