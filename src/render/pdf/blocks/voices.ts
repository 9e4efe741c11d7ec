import type { Block } from '../../../report/block.js';
import type { OwnWords } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { keepTogether } from '../keep-rows.js';
import { drawMark } from '../marks.js';
import type { LayoutContext, Piece } from '../piece.js';
import { TYPE, type TypeStyle } from '../type-style.js';
import { drawWritingLines } from './topic-card.js';

/** Longer answers are set as reading text. */
const MAX_QUOTE_LINES = 4;
/** Beyond this, quotes stand below each other. */
const MAX_COLUMN_LINES = 14;

interface FittedQuote {
  readonly words: OwnWords;
  readonly style: TypeStyle;
  readonly text: FittedText;
}

/** What each wrote about what goes well, in their own words. */
export function layoutQuotes(
  context: LayoutContext,
  { title, quotes }: Extract<Block, { kind: 'quotes' }>,
): Piece[] {
  const beside = quotes.map((words) => fitQuote(context, words, columnsWidth(6) - 12));
  const sideBySide = beside.every(({ text }) => text.lines <= MAX_COLUMN_LINES);
  const heading: Piece = {
    height: 40,
    gap: 23,
    keepWithNext: true,
    draw(draw, y) {
      draw.pen.tag(undefined);
      draw.pen.line(MARGIN, y, RIGHT, y, { color: 'ink', width: 1 });
      drawLabel(draw, draw.section, title, TYPE.title, { x: MARGIN, y: y + 12, tag: 'H3' });
    },
  };
  if (sideBySide)
    return [heading, quoteRow(beside.map((quote, index) => ({ quote, x: columnX(1 + 6 * index) })))];
  return keepTogether([
    heading,
    ...quotes.map((words) => quoteRow([{ quote: fitQuote(context, words, CONTENT), x: MARGIN }])),
  ]);
}

function fitQuote(context: LayoutContext, words: OwnWords, width: number): FittedQuote {
  const { quoted } = words;
  const large = fitText(context, quoted, TYPE.quote, width, 'balance');
  if (large.lines <= MAX_QUOTE_LINES) return { words, style: TYPE.quote, text: large };
  return { words, style: TYPE.body, text: fitText(context, quoted, TYPE.body, width) };
}

function quoteRow(quotes: readonly { readonly quote: FittedQuote; readonly x: number }[]): Piece {
  return {
    height: 18 + Math.max(...quotes.map(({ quote }) => quote.text.height)),
    gap: 12,
    draw(draw, y) {
      const { pen, tags, section } = draw;
      for (const { quote, x } of quotes) {
        const { role, intro, lang } = quote.words;
        pen.tag(undefined);
        drawMark(pen, role, x + 4, y + 6, { d: 7 });
        drawLabel(draw, section, intro, TYPE.small, { x: x + 13, y });
        quote.text.draw(draw, tags.add(section, 'BlockQuote', { lang }), { x, y: y + 18 });
      }
    },
  };
}

const LINE_PITCH = 28;
/** Room to write, not a page to fill. */
const TALLEST_PANEL = 360;

/** The question that stands in every report, with room to write on the rest of the page. */
export function layoutQuestionPanel(
  context: LayoutContext,
  block: Extract<Block, { kind: 'question-panel' }>,
): Piece[] {
  const question = fitText(context, block.question, TYPE.title, CONTENT - 48, 'balance');
  const text = fitText(context, block.text, TYPE.body, CONTENT - 48);
  const content = 20 + 14 + question.height + 6 + text.height;
  return [
    {
      height: content + 2 * LINE_PITCH + 24,
      gap: 28,
      stretch: true,
      draw(draw, y, room) {
        const { pen, section } = draw;
        const height = Math.min(room, TALLEST_PANEL);
        pen.tag(undefined);
        pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand2' });
        const x = MARGIN + 24;
        drawLabel(draw, section, block.eyebrow, TYPE.smallStrong, { x, y: y + 20, color: 'ink2' });
        const below = question.draw(draw, section, { x, y: y + 34, tag: 'H3' });
        text.draw(draw, section, { x, y: below + 6, color: 'ink2' });
        const count = Math.max(1, Math.floor((height - content - 20) / LINE_PITCH));
        const first = y + height - 24 - (count - 1) * LINE_PITCH;
        drawWritingLines(draw, { x, y: first, width: CONTENT - 48, count, pitch: LINE_PITCH });
      },
    },
  ];
}
