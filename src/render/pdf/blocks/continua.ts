import type { Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { ContinuumRow } from '../../../report/block-parts.js';
import { drawContinuumStrip, type StripStyle, WIDE_STRIP } from '../continuum-strip.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { keepRows } from '../keep-rows.js';
import { inRows, type LegendEntry } from '../legend-rows.js';
import { drawDifferenceSign, drawMark, SIGN_WIDTH } from '../marks.js';
import { unbroken } from '../paragraph.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE, type TypeStyle } from '../type-style.js';

type Continua = Extract<Block, { kind: 'continua' }>;

const WIDTH = columnsWidth(8);
const SIDE = columnX(9) + 4;
const SIDE_WIDTH = RIGHT - SIDE;

/** How tall a row is and what it has room for, by the number of rows on a page. */
interface RowStyle {
  readonly height: number;
  readonly hints: boolean;
  readonly stripTop: number;
  readonly strip: StripStyle;
}

/** Taken off a row of another density; a strip keeps its distance to the next row. */
const LOWER = { normal: 0, snug: 2, tight: 4 } as const;

function rowStyle(rows: number, { density }: LayoutContext): RowStyle {
  const less = LOWER[density];
  if (rows <= 6) return { height: 88 - less, hints: true, stripTop: 40.5, strip: WIDE_STRIP };
  if (rows === 7) return { height: 76 - less, hints: false, stripTop: 28.5, strip: WIDE_STRIP };
  return { height: 67 - less / 2, hints: false, stripTop: 28.5, strip: { strip: 34, laneGap: 14 } };
}

/** Lines between two poles: a table whose rows are pole, pole, figure, label and reading. */
export function layoutContinua(context: LayoutContext, block: Continua): Piece[] {
  const style = rowStyle(block.rows.length, context);
  const labelStyle = block.rows.some(({ label }) => labelWidth(context, label) > SIDE_WIDTH - SIGN_WIDTH - 8)
    ? { ...TYPE.bodyStrong, size: 9 }
    : TYPE.bodyStrong;
  const legend = legendPiece(context, block);
  let table: Tag | undefined;
  const tableOf = (draw: DrawContext): Tag => {
    table ??= draw.tags.add(draw.section, 'Table');
    return table;
  };
  return [
    legend,
    ...keepRows(
      block.rows.map((row, index) =>
        rowPiece({ context, row, index, style, labelStyle, empty: block.empty, tableOf, legend }),
      ),
    ),
    closingPiece(),
  ];
}

function labelWidth({ shaper }: LayoutContext, label: string): number {
  return shaper.width(label, 'semibold', TYPE.bodyStrong.size);
}

const LEGEND_ROW = 18;

/** Names, what a band is, and what an overlap is: in as many rows as long names need. */
function legendPiece({ shaper, people }: LayoutContext, { legend }: Continua): Piece {
  const person = (role: Role): LegendEntry => {
    const { name, lang } = people[role];
    return {
      width: 18 + shaper.width(shaper.renderable(name), 'semibold', TYPE.bodyStrong.size),
      gap: 16,
      draw(draw, x, y) {
        draw.pen.tag(undefined);
        drawMark(draw.pen, role, x + 6, y + 8, { d: 12 });
        const place = { x: x + 18, y, color: role, options: { lang } };
        drawLabel(draw, draw.section, name, TYPE.bodyStrong, place);
      },
    };
  };
  const band: LegendEntry = {
    width: 74 + shaper.width(legend.band, 'regular', TYPE.small.size),
    gap: 24,
    draw(draw, x, y) {
      draw.pen.tag(undefined);
      drawBandKeys(draw, x, y);
      drawLabel(draw, draw.section, legend.band, TYPE.small, { x: x + 74, y: y + 2, color: 'ink2' });
    },
  };
  const overlap: LegendEntry = {
    width: 18 + shaper.width(legend.overlap, 'regular', TYPE.small.size),
    gap: 20,
    draw({ pen, ...draw }, x, y) {
      pen.tag(undefined);
      pen.rect({ x, y: y + 1, width: 12, height: 14, fill: 'sand3' });
      drawLabel({ pen, ...draw }, draw.section, legend.overlap, TYPE.small, {
        x: x + 18,
        y: y + 2,
        color: 'ink2',
      });
    },
  };
  const rows = inRows([person('employee'), person('manager'), band, overlap]);
  return {
    height: rows.length * LEGEND_ROW - 2,
    gap: 18,
    keepWithNext: true,
    draw(draw, y) {
      rows.forEach((row, index) => {
        for (const { entry, x } of row) entry.draw(draw, x, y + index * LEGEND_ROW);
      });
    },
  };
}

function drawBandKeys({ pen }: DrawContext, x: number, y: number): void {
  const { colors } = pen;
  pen
    .begin()
    .roundedRect(x, y + 4.5, 30, 7, 3.5)
    .lineWidth(0.75)
    .fillAndStroke(colors.employeeTint, colors.employee);
  pen
    .begin()
    .rect(x + 36, y + 4.5, 30, 7)
    .lineWidth(0.75)
    .fillAndStroke(colors.managerTint, colors.manager);
}

interface RowInput {
  readonly context: LayoutContext;
  readonly row: ContinuumRow;
  readonly index: number;
  readonly style: RowStyle;
  readonly labelStyle: TypeStyle;
  readonly empty: string;
  readonly tableOf: (draw: DrawContext) => Tag;
  readonly legend: Piece;
}

function rowPiece({ context, row, index, style, labelStyle, empty, tableOf, legend }: RowInput): Piece {
  const half = WIDTH / 2 - 6;
  const hints: readonly [FittedText, FittedText] | undefined = style.hints
    ? [
        fitText(context, row.leftHint, TYPE.small, half, 'plain'),
        fitText(context, row.rightHint, TYPE.small, half, 'plain'),
      ]
    : undefined;
  const card =
    row.card === undefined ? [] : [{ text: ` ${unbroken(row.card)}.`, weight: 'semibold' as const }];
  const reading = fitText(context, [{ text: row.reading }, ...card], TYPE.small, SIDE_WIDTH);
  // A long reading begins right under its label before it makes the row taller.
  const readingTop = 32 + reading.height <= style.height ? 32 : 26;
  return {
    height: Math.max(style.height, readingTop + reading.height + 2),
    gap: index === 0 ? 12 : 0,
    repeat: [legend],
    draw(draw, y) {
      const { pen, tags } = draw;
      pen.tag(undefined);
      pen.line(
        MARGIN,
        y,
        RIGHT,
        y,
        index === 0 ? { color: 'rule', width: 0.75 } : { color: 'line', width: 0.5 },
      );
      const tr = tags.add(tableOf(draw), 'TR');
      const left = tags.add(tr, 'TH', { scope: 'Row' });
      drawLabel(draw, left, row.left, TYPE.bodyStrong, { x: MARGIN, y: y + 8 });
      hints?.[0].draw(draw, left, { x: MARGIN, y: y + 23, color: 'ink2' });
      const right = tags.add(tr, 'TH', { scope: 'Row' });
      drawLabel(draw, right, row.right, TYPE.bodyStrong, { x: MARGIN + WIDTH, y: y + 8, align: 'right' });
      hints?.[1].draw(draw, right, { x: MARGIN + WIDTH / 2 + 6, y: y + 23, color: 'ink2', align: 'right' });
      drawChartCell(draw, tags.add(tr, 'TD'), row, empty, y + style.stripTop, style.strip);

      const verdict = tags.add(tr, 'TD');
      pen.tag(undefined);
      drawDifferenceSign(pen, row.sign, SIDE, y + 16);
      drawLabel(draw, verdict, row.label, labelStyle, { x: SIDE + SIGN_WIDTH + 8, y: y + 8 });
      reading.draw(draw, tags.add(tr, 'TD'), { x: SIDE, y: y + readingTop });
    },
  };
}

function drawChartCell(
  draw: DrawContext,
  cell: Tag,
  { chart, alt }: ContinuumRow,
  empty: string,
  y: number,
  strip: StripStyle,
): void {
  const area = { x: MARGIN, y, width: WIDTH, height: strip.strip };
  if (chart.positions === undefined) {
    drawContinuumStrip(draw.pen, [{ chart, top: 0 }], area, strip);
    drawLabel(draw, cell, empty, TYPE.small, {
      x: MARGIN + WIDTH / 2,
      y: y + strip.strip / 2 - 6,
      align: 'center',
      color: 'ink3',
    });
    return;
  }
  const figure = draw.tags.add(cell, 'Figure', { alt, bbox: [area.x, y, area.x + WIDTH, y + strip.strip] });
  drawContinuumStrip(draw.pen, [{ chart, top: 0, figure }], area, strip);
}

function closingPiece(): Piece {
  return {
    height: 0,
    gap: 0,
    draw({ pen }, y) {
      pen.tag(undefined);
      pen.line(MARGIN, y, RIGHT, y, { color: 'rule', width: 0.75 });
    },
  };
}
