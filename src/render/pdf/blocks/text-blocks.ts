import type { Block } from '../../../report/block.js';
import type { Titled } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, MARGIN } from '../grid.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';
import { drawWritingLines } from './topic-card.js';

export function layoutText(context: LayoutContext, { text }: Extract<Block, { kind: 'paragraph' }>): Piece[] {
  const body = fitText(context, text, TYPE.body, CONTENT);
  return [
    {
      height: body.height,
      gap: 20,
      draw: (draw, y) => void body.draw(draw, draw.section, { x: MARGIN, y, color: 'ink2' }),
    },
  ];
}

const GUTTER = 12;
/** Height of a line to write on under a question. */
const WRITING = 22;

/** Up to three short texts side by side, each under its own head. */
export function layoutColumns(
  context: LayoutContext,
  { title, items }: Extract<Block, { kind: 'columns' }>,
): Piece[] {
  const width = (CONTENT - GUTTER * (items.length - 1)) / Math.max(1, items.length);
  const columns = items.map((item) => titledColumn(context, item, width));
  const heading = title === undefined ? 0 : 28;
  return [
    {
      height: heading + Math.max(0, ...columns.map(({ head, body }) => 8 + head.height + body.height)),
      gap: context.density === 'normal' ? 24 : 16,
      draw(draw, y) {
        const { pen, section } = draw;
        if (title !== undefined) drawLabel(draw, section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        columns.forEach(({ head, body }, index) => {
          const x = MARGIN + index * (width + GUTTER);
          pen.tag(undefined);
          pen.line(x, y + heading, x + width, y + heading, { color: 'line', width: 0.75 });
          const below = head.draw(draw, section, {
            x,
            y: y + heading + 6,
            tag: title === undefined ? 'H3' : 'P',
          });
          body.draw(draw, section, { x, y: below + 2, color: 'ink2' });
        });
      },
    },
  ];
}

function titledColumn(
  context: LayoutContext,
  { title, text }: Titled,
  width: number,
): { head: FittedText; body: FittedText } {
  return {
    head: fitText(context, title, TYPE.h3, width, 'plain'),
    body: fitText(context, text, TYPE.small, width - 4),
  };
}

/** A panel with open questions, as a numbered list. */
export function layoutQuestionList(
  context: LayoutContext,
  block: Extract<Block, { kind: 'question-list' }>,
): Piece[] {
  const { title, questions } = block;
  const head = fitText(context, title, TYPE.title, CONTENT - 48, 'balance');
  const intro =
    block.intro === undefined ? undefined : fitText(context, block.intro, TYPE.body, CONTENT - 48);
  const rows = questions.map((question) => fitText(context, question, TYPE.body, CONTENT - 84));
  const snug = context.density !== 'normal';
  const pad = snug ? 16 : 24;
  const space = block.space === true ? WRITING : 0;
  const pitch = (row: FittedText): number => row.height + space + (snug ? 6 : 12);
  const introHeight = intro === undefined ? 8 : intro.height + 12;
  const height =
    pad + head.height + 6 + introHeight + rows.reduce((sum, row) => sum + pitch(row), 0) + pad / 2;
  return [
    {
      height,
      gap: snug ? 20 : 28,
      draw(draw, y) {
        const { pen, tags, section } = draw;
        pen.tag(undefined);
        pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand1' });
        const x = MARGIN + 24;
        const below = head.draw(draw, section, { x, y: y + pad, tag: 'H3' }) + 6;
        intro?.draw(draw, section, { x, y: below, color: 'ink2' });
        const list = tags.add(section, 'L', { numbering: 'Decimal' });
        let top = below + introHeight;
        rows.forEach((row, index) => {
          const item = tags.add(list, 'LI');
          drawLabel(draw, item, String(index + 1), TYPE.title, { x, y: top - 6, tag: 'Lbl' });
          const below = row.draw(draw, tags.add(item, 'LBody'), { x: x + 24, y: top });
          if (space > 0)
            drawWritingLines(draw, {
              x: x + 24,
              y: below + space - 4,
              width: CONTENT - 72,
              count: 1,
              pitch: 0,
            });
          top += pitch(row);
        });
      },
    },
  ];
}
