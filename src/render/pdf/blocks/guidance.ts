import type { Block } from '../../../report/block.js';
import type { GuidanceGroup } from '../../../report/block-parts.js';
import { type FittedText, fitText } from '../fitted-text.js';
import { columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const HEAD = columnsWidth(3) - 6;
const BODY = { x: columnX(4), width: columnsWidth(9) } as const;
/** Where the text of an item starts, behind its stroke. */
const INDENT = 14;
const ITEM_GAP = { normal: 4, snug: 2, tight: 0 } as const;
const PAD = { normal: 12, snug: 10, tight: 8 } as const;

/** Heads on the left, what to do on the right, as on the page that explains how to read. */
export function layoutGuidance(
  context: LayoutContext,
  { groups }: Extract<Block, { kind: 'guidance' }>,
): Piece[] {
  return groups.map((group, index) => groupPiece(context, group, index === 0));
}

function groupPiece(context: LayoutContext, { title, note, items }: GuidanceGroup, first: boolean): Piece {
  const pad = PAD[context.density];
  const gap = ITEM_GAP[context.density];
  const head = fitText(context, title, TYPE.h3, HEAD, 'plain');
  const under = note === undefined ? undefined : fitText(context, note, TYPE.small, HEAD);
  const rows = items.map((item) => fitText(context, item, TYPE.body, BODY.width - INDENT));
  const left = head.height + (under === undefined ? 0 : 4 + under.height);
  const right = rows.reduce((sum, row) => sum + row.height + gap, -gap);
  return {
    height: 2 * pad + Math.max(left, right),
    gap: first ? 20 : 0,
    draw(draw, y) {
      const { pen, tags, section } = draw;
      pen.tag(undefined);
      pen.line(MARGIN, y, RIGHT, y, { color: 'line', width: 0.75 });
      const below = head.draw(draw, section, { x: MARGIN, y: y + pad, tag: 'H3' });
      under?.draw(draw, section, { x: MARGIN, y: below + 4, color: 'ink2' });
      const list = tags.add(section, 'L', { numbering: 'None' });
      let top = y + pad;
      const drawItem = (row: FittedText): void => {
        pen.tag(undefined);
        pen.line(BODY.x, top + 8.5, BODY.x + 6, top + 8.5, { color: 'rule', width: 1 });
        row.draw(draw, tags.add(tags.add(list, 'LI'), 'LBody'), { x: BODY.x + INDENT, y: top });
        top += row.height + gap;
      };
      rows.forEach(drawItem);
    },
  };
}
