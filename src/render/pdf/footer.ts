import { FOOTER_TOP, MARGIN, RIGHT } from './grid.js';
import { drawDuo } from './marks.js';
import type { DrawContext } from './piece.js';
import { TYPE } from './type-style.js';

/** At the foot of every page but the cover; not read aloud. */
export function drawFooter(
  { pen, document }: Pick<DrawContext, 'pen' | 'document'>,
  page: number,
  pages: number,
): void {
  const { footer, page: pageText } = document.furniture;
  pen.tag(undefined);
  drawDuo(pen, MARGIN, FOOTER_TOP + 6, 8);
  pen.text(footer, TYPE.micro, { x: MARGIN + 20, top: FOOTER_TOP, color: 'ink3' });
  const number = pageText.replace('{page}', String(page)).replace('{pages}', String(pages));
  pen.text(number, TYPE.micro, { x: RIGHT, top: FOOTER_TOP, align: 'right', color: 'ink3' });
}
