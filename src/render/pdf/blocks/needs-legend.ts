import type { Block } from '../../../report/block.js';
import { drawLabel } from '../fitted-text.js';
import { CONTENT, MARGIN } from '../grid.js';
import { drawMark } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const LEGEND_ROW = 30;
const NARROWEST_GAP = 12;
/** Between the terms of a short legend. */
const WIDEST_GAP = 96;

/** The four marks on one line from margin to margin, or two by two where names are long. */
export function layoutNeedsLegend(
  { shaper }: LayoutContext,
  { legend }: Extract<Block, { kind: 'needs-table' }>,
): Piece {
  const widths = legend.map(({ term, meaning }) => {
    const text = shaper.width(shaper.renderable(meaning), 'regular', TYPE.small.size);
    return 18 + Math.max(shaper.width(term, 'semibold', TYPE.smallStrong.size), text);
  });
  const rest = CONTENT - widths.reduce((sum, width) => sum + width, 0);
  const space = Math.min(WIDEST_GAP, rest / Math.max(1, legend.length - 1));
  const oneRow = space >= NARROWEST_GAP;
  const placeOf = (index: number): { x: number; top: number } => {
    if (!oneRow) return { x: MARGIN + (index % 2) * (CONTENT / 2), top: Math.floor(index / 2) * LEGEND_ROW };
    return { x: MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width + space, 0), top: 0 };
  };
  return {
    height: oneRow ? 20 : 20 + LEGEND_ROW * (Math.ceil(legend.length / 2) - 1),
    gap: 24,
    keepWithNext: true,
    draw(draw, y) {
      const { pen, tags, section } = draw;
      const list = tags.add(section, 'L', { numbering: 'None' });
      legend.forEach((entry, index) => {
        const place = placeOf(index);
        const x = place.x;
        const top = y + place.top;
        const item = tags.add(list, 'LI');
        const figure = { alt: entry.alt, bbox: [x, top + 2, x + 12, top + 14] as const };
        pen.tag(tags.add(tags.add(item, 'Lbl'), 'Figure', figure));
        drawMark(pen, entry.role, x + 6, top + 8, { d: 12, open: entry.mark === 'open' });
        const body = tags.add(item, 'LBody');
        drawLabel(draw, body, entry.term, TYPE.smallStrong, { x: x + 18, y: top - 4 });
        drawLabel(draw, body, entry.meaning, TYPE.small, { x: x + 18, y: top + 8, color: 'ink2' });
      });
    },
  };
}
