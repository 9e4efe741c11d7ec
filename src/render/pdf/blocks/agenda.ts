import type { Block } from '../../../report/block.js';
import type { AgendaSegment } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { BLOCK_GAP, CONTENT, MARGIN, RIGHT } from '../grid.js';
import { drawMark, markWidth } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE, type TypeStyle } from '../type-style.js';

const BAR = 36;
const LABEL_TOP = BAR + 24;
/** For a word that is wider than its part of the bar. */
const SMALLEST: TypeStyle = { ...TYPE.smallStrong, size: 8 };

interface Segment {
  readonly segment: AgendaSegment;
  readonly x: number;
  readonly width: number;
  readonly label: FittedText;
  readonly text: FittedText;
}

/** The conversation as a bar of minutes, read aloud as a list in time order. */
export function layoutAgenda(context: LayoutContext, agenda: Extract<Block, { kind: 'agenda' }>): Piece[] {
  const perMinute = CONTENT / agenda.minutes;
  const segments = agenda.segments.map((segment): Segment => {
    const width = segment.minutes * perMinute;
    const widest = Math.max(
      ...segment.label
        .split(' ')
        .map((word) => context.shaper.width(word, 'semibold', TYPE.smallStrong.size)),
    );
    return {
      segment,
      x: MARGIN + segment.start * perMinute,
      width,
      label: fitText(
        context,
        segment.label,
        widest > width - 6 ? SMALLEST : TYPE.smallStrong,
        width - 6,
        'plain',
      ),
      text: fitText(context, segment.text, TYPE.small, width - 6, 'plain'),
    };
  });
  const textHeight = Math.max(...segments.map(({ label, text }) => label.height + text.height));
  return [
    {
      height: 30 + LABEL_TOP + textHeight,
      gap: BLOCK_GAP[context.density],
      draw(draw, y) {
        drawLabel(draw, draw.section, agenda.title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        drawNote(draw, agenda.note, y);
        const list = draw.tags.add(draw.section, 'L', { numbering: 'Decimal' });
        for (const segment of segments) drawSegment(draw, list, segment, y + 30);
        drawMinute(draw, agenda.minutes, RIGHT, y + 30, 'right');
      },
    },
  ];
}

/** "who opens this part", with both marks before it. */
function drawNote(draw: DrawContext, note: string, y: number): void {
  const { pen, section } = draw;
  const width = drawLabel(draw, section, note, TYPE.small, {
    x: RIGHT,
    y: y + 4,
    align: 'right',
    color: 'ink2',
  });
  pen.tag(undefined);
  drawMark(pen, 'manager', RIGHT - width - 8, y + 10, { d: 8 });
  drawMark(pen, 'employee', RIGHT - width - 20, y + 10, { d: 8 });
}

function drawSegment(
  draw: DrawContext,
  list: Tag,
  { segment, x, width, label, text }: Segment,
  y: number,
): void {
  const { pen, tags } = draw;
  const separator = segment.start === 0 ? 0 : 1;
  pen.tag(undefined);
  pen.rect({
    x: x + separator,
    y,
    width: width - separator,
    height: BAR,
    fill: segment.topic === undefined ? 'sand2' : 'sand3',
  });
  drawMark(pen, segment.opens, x + 16, y + BAR / 2, { d: 11 });
  const item = tags.add(list, 'LI');
  drawMinute(draw, segment.start, x, y, segment.start === 0 ? 'left' : 'center', item);
  const body = tags.add(item, 'LBody');
  if (segment.topic !== undefined) {
    drawLabel(draw, body, String(segment.topic), TYPE.title, {
      x: x + 22 + markWidth(segment.opens, 11),
      y: y + BAR / 2 - 14,
    });
  }
  const below = label.draw(draw, body, { x, y: y + LABEL_TOP });
  text.draw(draw, body, { x, y: below, color: 'ink2' });
}

/** A tick under the bar with its minute; the label of a list item, or decoration at the end. */
function drawMinute(
  draw: DrawContext,
  minute: number,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right',
  item?: Tag,
): void {
  const { pen, tags } = draw;
  pen.tag(undefined);
  pen.line(x, y + BAR, x, y + BAR + 5, { color: 'rule', width: 0.75 });
  pen.tag(item && tags.add(item, 'Lbl'));
  pen.text(String(minute), TYPE.micro, { x, top: y + BAR + 6, align, color: 'ink3' });
  pen.tag(undefined);
}
