import type { Block } from '../../../report/block.js';
import type { MarkGuide, Titled } from '../../../report/block-parts.js';
import type { ContinuumChart } from '../../../report/chart-spec.js';
import { drawContinuumStrip } from '../continuum-strip.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { drawDifferenceSign, drawMark } from '../marks.js';
import { drawNeedLanes } from '../need-lanes.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import { TYPE } from '../type-style.js';

const LABEL_WIDTH = columnsWidth(3) - 6;
const FIRST = columnX(4);
const SECOND = columnX(9) - 8;
/** Of a meaning beside the reading example; two stand side by side. */
const CALL_OUT_WIDTH = 158;

/** A section of the reading guide: line on top, its name in the left columns. */
function guidePiece(title: string, height: number, draw: (context: DrawContext, y: number) => void): Piece {
  return {
    height,
    gap: 0,
    draw(context, y) {
      const { pen, section } = context;
      pen.tag(undefined);
      pen.line(MARGIN, y, RIGHT, y, { color: 'line', width: 0.75 });
      fitText(context, title, TYPE.h3, LABEL_WIDTH, 'plain').draw(context, section, {
        x: MARGIN,
        y: y + 10,
        tag: 'H3',
      });
      draw(context, y);
    },
  };
}

export function layoutPersonKey(
  _context: LayoutContext,
  { title, notes }: Extract<Block, { kind: 'person-key' }>,
): Piece[] {
  const piece = guidePiece(title, 58, (context, y) => {
    const { pen, section, people } = context;
    for (const [role, x] of [['employee', FIRST] as const, ['manager', SECOND] as const]) {
      pen.tag(undefined);
      drawMark(pen, role, x + 9, y + 26, { d: 18 });
      const options = { lang: people[role].lang };
      drawLabel(context, section, people[role].name, TYPE.bodyStrong, {
        x: x + 28,
        y: y + 10,
        color: role,
        options,
      });
      drawLabel(context, section, notes[role], TYPE.small, { x: x + 28, y: y + 25, color: 'ink2' });
    }
  });
  return [{ ...piece, gap: 20 }];
}

/** The example in the guide; where a name makes a meaning long, it takes a second line and the rest makes room. */
export function layoutMarkGuide(context: LayoutContext, guide: MarkGuide): Piece[] {
  const meaningOf = ({ text }: Titled): FittedText =>
    fitText(context, text, TYPE.small, CALL_OUT_WIDTH, 'balance');
  const { importance, experience, estimate, offer } = guide.terms;
  const meanings = {
    importance: meaningOf(importance),
    experience: meaningOf(experience),
    estimate: meaningOf(estimate),
    offer: meaningOf(offer),
  };
  const extra = {
    above: Math.max(meanings.importance.height, meanings.experience.height) - TYPE.small.leading,
    below: Math.max(meanings.estimate.height, meanings.offer.height) - TYPE.small.leading,
  };
  return [
    guidePiece(guide.title, 188 + extra.above + extra.below, (draw, y) =>
      drawMarkExample(draw, guide, y, meanings, extra),
    ),
  ];
}

function drawMarkExample(
  context: DrawContext,
  { chart, terms, same, alt }: MarkGuide,
  y: number,
  meanings: Readonly<Record<keyof MarkGuide['terms'], FittedText>>,
  extra: { readonly above: number; readonly below: number },
): void {
  const { pen, tags, section } = context;
  const width = columnsWidth(9);
  const strip = { x: FIRST, y: y + 48 + extra.above, width, height: 50 };
  const inset = 12;
  const x = (value: number): number =>
    FIRST + inset + ((value - chart.min) / (chart.max - chart.min)) * (width - 2 * inset);

  pen.tag(undefined);
  pen.rect({ ...strip, radius: 4, fill: 'sand1' });
  const figure = tags.add(section, 'Figure', {
    alt,
    bbox: [strip.x, strip.y, strip.x + width, strip.y + strip.height],
  });
  drawNeedLanes(pen, [{ chart, askerLane: 16, giverLane: 34, figure }], {
    ...strip,
    inset,
    d: 12,
    connector: 3,
    background: 'sand1',
    grid: true,
  });
  const callOut = (value: number, lane: number, above: boolean, term: keyof MarkGuide['terms']): void => {
    const direction = above ? -1 : 1;
    pen.tag(undefined);
    pen.line(x(value), lane + 9 * direction, x(value), lane + 22 * direction, { color: 'rule', width: 0.75 });
    const meaning = meanings[term];
    const top = above ? lane - 36 - meaning.height : lane + 24;
    const { title } = terms[term];
    drawLabel(context, section, title, TYPE.smallStrong, { x: x(value), y: top, align: 'center' });
    meaning.draw(context, section, {
      x: x(value) - CALL_OUT_WIDTH / 2,
      y: top + 12,
      align: 'center',
      color: 'ink2',
    });
  };
  callOut(chart.experience ?? 0, strip.y + 16, true, 'experience');
  callOut(chart.importance ?? 0, strip.y + 16, true, 'importance');
  callOut(chart.estimate ?? 0, strip.y + 34, false, 'estimate');
  callOut(chart.offer ?? 0, strip.y + 34, false, 'offer');

  const end = y + 146 + extra.above + extra.below;
  pen.tag(undefined);
  for (const [role, left] of [['employee', FIRST + 9] as const, ['manager', FIRST + 33] as const]) {
    drawMark(pen, role, left, end + 8, { d: 16.5, open: true, stroke: 1.75 });
    drawMark(pen, role, left, end + 8, { d: 8 });
  }
  drawLabel(context, section, same, TYPE.small, { x: FIRST + 52, y: end + 2 });
}

export function layoutBandGuide(
  context: LayoutContext,
  guide: Extract<Block, { kind: 'band-guide' }>,
): Piece[] {
  const width = RIGHT - SECOND;
  const text = fitText(context, guide.text, TYPE.body, width);
  const chart: ContinuumChart = { kind: 'continuum', positions: guide.example };
  return [
    guidePiece(guide.title, Math.max(80, text.height + 24), (draw, y) => {
      const box = { x: FIRST, y: y + 20.5, width: 166, height: 40 };
      const bbox = [box.x, box.y, box.x + box.width, box.y + box.height] as const;
      const figure = draw.tags.add(draw.section, 'Figure', { alt: guide.alt, bbox });
      drawContinuumStrip(draw.pen, [{ chart, top: 0, figure }], box);
      text.draw(draw, draw.section, { x: SECOND, y: y + 10 });
    }),
  ];
}

export function layoutTierGuide(
  context: LayoutContext,
  { title, tiers }: Extract<Block, { kind: 'tier-guide' }>,
): Piece[] {
  const cells = tiers.map(({ sign, label, text }, index) => {
    const x = index % 2 === 0 ? FIRST : SECOND;
    const width = (index % 2 === 0 ? SECOND - 10 : RIGHT) - x - 42;
    return { sign, label, x, text: fitText(context, text, TYPE.small, width) };
  });
  const pitch = 22 + Math.max(...cells.map(({ text }) => text.height));
  const rows = Math.ceil(cells.length / 2);
  return [
    guidePiece(title, 14 + rows * pitch, (draw, y) => {
      cells.forEach(({ sign, label, x, text }, index) => {
        const top = y + 10 + Math.floor(index / 2) * pitch;
        draw.pen.tag(undefined);
        drawDifferenceSign(draw.pen, sign, x, top + 8);
        drawLabel(draw, draw.section, label, TYPE.bodyStrong, { x: x + 42, y: top });
        text.draw(draw, draw.section, { x: x + 42, y: top + 16, color: 'ink2' });
      });
    }),
  ];
}

const PANEL_PADDING = { normal: 40, snug: 28, tight: 16 } as const;

/** A sentence in a large panel that takes the rest of the page. */
export function layoutStatement(
  context: LayoutContext,
  { title, text }: Extract<Block, { kind: 'statement' }>,
): Piece[] {
  const head = fitText(context, title, TYPE.title, CONTENT - 48, 'balance');
  const body = fitText(context, text, TYPE.body, CONTENT - 48);
  const content = head.height + 6 + body.height;
  return [
    {
      height: content + PANEL_PADDING[context.density],
      gap: 12,
      stretch: true,
      draw(draw, y, height) {
        const { pen, section } = draw;
        pen.tag(undefined);
        pen.rect({ x: MARGIN, y, width: CONTENT, height, radius: 6, fill: 'sand2' });
        const top = y + (height - content) / 2;
        const below = head.draw(draw, section, { x: MARGIN + 24, y: top, tag: 'H3' });
        body.draw(draw, section, { x: MARGIN + 24, y: below + 6, color: 'ink2' });
      },
    },
  ];
}
