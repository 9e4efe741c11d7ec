import type { Section } from '../../report/report-document.js';
import { drawLabel, fitText } from './fitted-text.js';
import { CONTENT, CONTINUED_TOP, columnsWidth, MARGIN, TOP } from './grid.js';
import type { DrawContext, LayoutContext } from './piece.js';
import { TYPE } from './type-style.js';

export interface SectionHead {
  /** Where the first piece starts. */
  readonly bottom: number;
  /** @param shift how far below the top of the page it stands */
  draw(context: DrawContext, shift: number): void;
}

/** Section name, headline and lead; only the name where there is no headline. */
export function layoutSectionHead(context: LayoutContext, { name, headline, lead }: Section): SectionHead {
  if (headline === undefined) {
    return {
      bottom: CONTINUED_TOP,
      draw: (draw, shift) =>
        void drawLabel(draw, draw.section, name, TYPE.bodyStrong, {
          x: MARGIN,
          y: TOP + shift,
          color: 'ink2',
          tag: 'H2',
        }),
    };
  }
  const title = fitText(context, headline, TYPE.h1, CONTENT, 'balance');
  const intro = lead === undefined ? undefined : fitText(context, lead, TYPE.lead, columnsWidth(10));
  return {
    bottom: 80 + title.height + (intro === undefined ? 0 : 8 + intro.height),
    draw(draw, shift) {
      drawLabel(draw, draw.section, name, TYPE.bodyStrong, { x: MARGIN, y: TOP + shift, color: 'ink2' });
      const below = title.draw(draw, draw.section, { x: MARGIN, y: 80 + shift, tag: 'H2' });
      intro?.draw(draw, draw.section, { x: MARGIN, y: below + 8, color: 'ink2' });
    },
  };
}

/** On the pages after a section's first, its name is repeated for the eye only. */
export function drawContinuedHead({ pen }: DrawContext, { name }: Section): void {
  pen.tag(undefined);
  pen.text(name, TYPE.bodyStrong, { x: MARGIN, top: TOP, color: 'ink2' });
}
