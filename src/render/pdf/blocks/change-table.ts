import { changeChart } from '../../../charts/change-chart.js';
import { drawChart } from '../../../charts/draw-chart.js';
import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { ChangeRow } from '../../../report/block-parts.js';
import { createCanvasContext } from '../canvas-context.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { keepRows } from '../keep-rows.js';
import { drawMark } from '../marks.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE } from '../type-style.js';

type ChangeTable = Extract<Block, { kind: 'change-table' }>;

const TEXT_WIDTH = columnsWidth(6);
const CHART = { x: columnX(7) + 8, width: RIGHT - columnX(7) - 8 };
const STRIP = { pad: 20, laneGap: 15 };

/** What changed, row by row: words beside a line with the earlier and the present answer. */
export function layoutChangeTable(context: LayoutContext, block: ChangeTable): Piece[] {
  const head = headPiece(context, block);
  let table: Tag | undefined;
  const tableOf = (draw: DrawContext): Tag => {
    table ??= draw.tags.add(draw.section, 'Table');
    return table;
  };
  return [
    ...(block.legend === undefined ? [] : [legendPiece(context, block.legend)]),
    head,
    ...keepRows(
      block.rows.map((row) => ({ ...rowPiece(context, row, tableOf), repeat: [headAgain(block)] })),
    ),
  ];
}

function legendPiece(
  { shaper, people }: LayoutContext,
  { before, now, band }: NonNullable<ChangeTable['legend']>,
): Piece {
  const names = ROLES.map((role) => ({
    role,
    name: people[role].name,
    width: 34 + shaper.width(shaper.renderable(people[role].name), 'semibold', TYPE.smallStrong.size),
  }));
  const meaning = `${before} · ${now}`;
  const bandKey = 36;
  const bandX = RIGHT - bandKey - shaper.width(band, 'regular', TYPE.small.size);
  return {
    height: 32,
    gap: 18,
    keepWithNext: true,
    draw(draw, y) {
      const { pen, section } = draw;
      let x = MARGIN;
      for (const { role, name, width } of names) {
        pen.tag(undefined);
        drawMark(pen, role, x + 5, y + 6, { d: 10, open: true });
        drawMark(pen, role, x + 18, y + 6, { d: 10 });
        const options = { lang: draw.people[role].lang };
        drawLabel(draw, section, name, TYPE.smallStrong, { x: x + 28, y, color: role, options });
        x += width + 12;
      }
      drawLabel(draw, section, meaning, TYPE.small, { x: MARGIN, y: y + 16, color: 'ink2' });
      pen.tag(undefined);
      const { colors } = pen;
      pen
        .begin()
        .roundedRect(bandX, y + 18.5, 30, 7, 3.5)
        .lineWidth(0.75)
        .fillAndStroke(colors.sand2, colors.rule);
      drawLabel(draw, section, band, TYPE.small, { x: bandX + bandKey, y: y + 16, color: 'ink2' });
    },
  };
}

function headPiece(context: LayoutContext, { title, note }: ChangeTable): Piece {
  const text = fitText(context, note, TYPE.small, CONTENT);
  return {
    height: 22 + text.height,
    gap: context.density === 'normal' ? 22 : 14,
    keepWithNext: true,
    draw(draw, y) {
      drawLabel(draw, draw.section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
      text.draw(draw, draw.section, { x: MARGIN, y: y + 20, color: 'ink2' });
    },
  };
}

/** On a further page: the title without its note. */
function headAgain({ title }: ChangeTable): Piece {
  return {
    height: 24,
    gap: 0,
    draw({ pen }, y) {
      pen.text(title, TYPE.h2, { x: MARGIN, top: y });
    },
  };
}

function rowPiece(context: LayoutContext, row: ChangeRow, tableOf: (draw: DrawContext) => Tag): Piece {
  const label = fitText(context, row.label, TYPE.bodyStrong, TEXT_WIDTH, 'plain');
  const text = fitText(context, row.text, TYPE.small, TEXT_WIDTH);
  const strip = STRIP.pad + (row.chart.lanes.length - 1) * STRIP.laneGap;
  const pad = context.density === 'tight' ? 5 : 8;
  const ends = 13;
  return {
    height: 2 * pad + Math.max(label.height + text.height, strip + ends),
    gap: 0,
    draw(draw, y) {
      const { pen, tags } = draw;
      pen.tag(undefined);
      pen.line(MARGIN, y, RIGHT, y, { color: 'line', width: 0.5 });
      const tr = tags.add(tableOf(draw), 'TR');
      const below = label.draw(draw, tags.add(tr, 'TH', { scope: 'Row' }), { x: MARGIN, y: y + pad });
      text.draw(draw, tags.add(tr, 'TD'), { x: MARGIN, y: below, color: 'ink2' });
      drawLine(draw, tags.add(tr, 'TD'), row, { y: y + pad + 1, height: strip });
    },
  };
}

function drawLine(
  draw: DrawContext,
  cell: Tag,
  { chart, alt, ends, asked }: ChangeRow,
  { y, height }: { readonly y: number; readonly height: number },
): void {
  const { pen, tags } = draw;
  const area = { ...CHART, y, height };
  pen.tag(undefined);
  pen.rect({ ...area, radius: 4, fill: 'sand1' });
  const bbox: [number, number, number, number] = [area.x, y, area.x + area.width, y + height];
  const figure = tags.add(cell, 'Figure', { alt, bbox });
  const geometry = {
    width: area.width,
    height,
    inset: 10,
    laneGap: STRIP.laneGap,
    d: 10,
    band: 6,
    connector: 2,
  };
  drawChart(changeChart(chart, geometry, pen.colors), createCanvasContext(pen, area), () => pen.tag(figure));
  const below = { y: y + height + 1, color: 'ink3' as const };
  drawLabel(draw, cell, ends.low, TYPE.micro, { x: area.x + 4, ...below });
  if (asked !== undefined) {
    drawLabel(draw, cell, asked, TYPE.micro, { x: area.x + area.width / 2, align: 'center', ...below });
  }
  drawLabel(draw, cell, ends.high, TYPE.micro, { x: area.x + area.width - 4, align: 'right', ...below });
}
