import type { Block } from '../../../report/block.js';
import type { TopicSummary } from '../../../report/block-parts.js';
import { drawContinuumMiniature } from '../continuum-miniature.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { BLOCK_GAP, CONTENT, MARGIN } from '../grid.js';
import { drawNeedLanes } from '../need-lanes.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const GUTTER = 12;
const MINIATURE = 34;

interface Column {
  readonly topic: TopicSummary;
  readonly x: number;
  readonly width: number;
  readonly title: FittedText;
  readonly text: FittedText;
}

/** The topics side by side, each with a miniature of its answers. */
export function layoutTopicOverview(
  context: LayoutContext,
  { title, topics }: Extract<Block, { kind: 'topic-overview' }>,
): Piece[] {
  const width = (CONTENT - GUTTER * (topics.length - 1)) / topics.length;
  const columns = topics.map((topic, index): Column => {
    return {
      topic,
      x: MARGIN + index * (width + GUTTER),
      width,
      title: fitText(context, topic.title, TYPE.h2, width, 'plain'),
      text: fitText(context, topic.text, TYPE.body, Math.min(width - 4, 300)),
    };
  });
  const titleHeight = Math.max(...columns.map((column) => column.title.height));
  const textHeight = Math.max(...columns.map((column) => column.text.height));
  const bodyTop = 58 + titleHeight + 2;
  return [
    {
      height: 28 + bodyTop + textHeight + 8 + 12,
      gap: BLOCK_GAP[context.density],
      draw(draw, y) {
        drawLabel(draw, draw.section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        for (const column of columns) drawColumn(draw, column, y + 28, { bodyTop, textHeight });
      },
    },
  ];
}

function drawColumn(
  draw: DrawContext,
  { topic, x, width, title, text }: Column,
  y: number,
  { bodyTop, textHeight }: { bodyTop: number; textHeight: number },
): void {
  const { pen, section } = draw;
  pen.tag(undefined);
  pen.line(x, y, x + width, y, { color: 'ink', width: 0.75 });
  drawLabel(draw, section, String(topic.number), TYPE.numeral, { x, y: y + 8 });
  drawMiniature(draw, topic, { x: x + 44, y: y + 13, width: Math.min(width - 44, 193), height: MINIATURE });
  title.draw(draw, section, { x, y: y + 58, tag: 'H3' });
  text.draw(draw, section, { x, y: y + bodyTop });
  const page = draw.cardPages.get(topic.number);
  const reference = topic.reference.replace('{page}', String(page ?? ''));
  drawLabel(draw, section, reference, TYPE.small, { x, y: y + bodyTop + textHeight + 8, color: 'ink3' });
}

/** Decoration: the text beside it carries the content. */
function drawMiniature(
  { pen }: DrawContext,
  { chart }: TopicSummary,
  area: { x: number; y: number; width: number; height: number },
): void {
  pen.tag(undefined);
  pen.rect({ ...area, radius: 4, fill: 'sand1' });
  if (chart.kind === 'need') {
    const style = { inset: 10, d: 9, connector: 2, background: 'sand1', grid: false } as const;
    drawNeedLanes(pen, [{ chart, askerLane: 11, giverLane: 23 }], { ...area, ...style });
  } else {
    drawContinuumMiniature(pen, chart, area);
  }
}
