import type { Block } from '../../../report/block.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, MARGIN } from '../grid.js';
import { drawDuo } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const TEXT_X = MARGIN + 136;
const TEXT_WIDTH = CONTENT - 160;
const LOWEST = { normal: 128, snug: 104, tight: 92 } as const;

/** The good thing to begin with. */
export function layoutHighlight(
  context: LayoutContext,
  { eyebrow, title, text }: Extract<Block, { kind: 'highlight' }>,
): Piece[] {
  const head = fitText(context, title, TYPE.title, TEXT_WIDTH, 'balance');
  const body = fitText(context, text, TYPE.body, TEXT_WIDTH);
  const content = 12 + head.height + 4 + body.height;
  const height = Math.max(LOWEST[context.density], content + 24);
  return [
    {
      height,
      gap: 20,
      draw(draw, y) {
        const { pen, section } = draw;
        pen.tag(undefined);
        pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand2' });
        drawDuo(pen, MARGIN + 24, y + height / 2, 56, { background: 'sand2' });
        const top = y + (height - content) / 2;
        drawLabel(draw, section, eyebrow, TYPE.smallStrong, { x: TEXT_X, y: top, color: 'ink2' });
        const below = head.draw(draw, section, { x: TEXT_X, y: top + 12, tag: 'H3' });
        body.draw(draw, section, { x: TEXT_X, y: below + 4, color: 'ink2' });
      },
    },
  ];
}
