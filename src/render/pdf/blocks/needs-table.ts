import { needX } from '../../../charts/need-chart.js';
import type { Block } from '../../../report/block.js';
import type { NeedGroup, NeedRow } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { BOTTOM, CONTENT, columnsWidth, columnX, MARGIN, RIGHT } from '../grid.js';
import { keepRows } from '../keep-rows.js';
import { drawMissingWords } from '../missing-words.js';
import { drawNeedLanes } from '../need-lanes.js';
import { unbroken } from '../paragraph.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE } from '../type-style.js';
import { layoutNeedsLegend } from './needs-legend.js';

type NeedsTable = Extract<Block, { kind: 'needs-table' }>;
type AnswersRow = Extract<NeedRow, { kind: 'answers' }>;

const LABEL_WIDTH = columnsWidth(4) - 8;
const CHART = { x: columnX(5), width: columnsWidth(5), inset: 12 } as const;
const READING = { x: columnX(10), width: columnsWidth(3) - 4 } as const;
const GROUP_BAR = 22;
const LOWEST_ROW = 38;
/** Above and below a text that is taller than its row would be. */
const ROW_PADDING = 4;
const HIGHEST_ROW = { normal: 50, snug: 43, tight: LOWEST_ROW } as const;
/** A row with one lane. */
const ONE_LANE = { normal: 34, snug: 32, tight: 30 } as const;

/** What a person needs: a table of groups, each row with its label, two lanes of marks and a reading. */
export function layoutNeedsTable(context: LayoutContext, block: NeedsTable): Piece[] {
  const { lane } = block;
  const rowHeight =
    lane === undefined
      ? Math.min(chooseRowHeight(block), HIGHEST_ROW[context.density])
      : ONE_LANE[context.density];
  const head = [layoutNeedsLegend(context, block), scalePiece(block)];
  let table: Tag | undefined;
  const tableOf = (draw: DrawContext): Tag => {
    table ??= draw.tags.add(draw.section, 'Table');
    return table;
  };
  const pieces = block.groups.flatMap((group) => [
    groupPiece(context, group, head, tableOf),
    ...keepRows(
      group.rows.map((row, index) =>
        rowPiece({
          context,
          row,
          lane,
          height: rowHeight,
          last: index === group.rows.length - 1,
          head,
          tableOf,
        }),
      ),
    ),
  ]);
  return [...head, ...pieces, closingPiece()];
}

/** Rows get lower, down to 38, before they go to a next page. */
function chooseRowHeight({ groups }: NeedsTable): number {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (rows <= 4) return 46;
  const available = BOTTOM - 270 - groups.length * GROUP_BAR;
  return Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW.normal, Math.floor(available / rows)));
}

function scalePiece({ range, ends }: NeedsTable): Piece {
  const x = (value: number): number => CHART.x + needX(value, range, CHART);
  return {
    height: 16,
    gap: 28,
    keepWithNext: true,
    draw(draw, y) {
      const { pen } = draw;
      // The numbers stand in the text of every row; the head only helps the eye.
      pen.tag(undefined);
      for (let value = range.min; value <= range.max; value++) {
        pen.text(String(value), TYPE.smallStrong, { x: x(value), top: y, align: 'center', color: 'ink2' });
      }
      pen.text(ends.low, TYPE.micro, { x: x(range.min) - 8, top: y - 12, color: 'ink3' });
      pen.text(ends.high, TYPE.micro, { x: x(range.max) + 8, top: y - 12, align: 'right', color: 'ink3' });
    },
  };
}

function groupPiece(
  { shaper }: LayoutContext,
  { title, note }: NeedGroup,
  head: readonly Piece[],
  tableOf: (draw: DrawContext) => Tag,
): Piece {
  const room = CONTENT - 24 - shaper.width(title, 'semibold', TYPE.bodyStrong.size);
  const noteFits = shaper.width(note, 'regular', TYPE.small.size) <= room;
  return {
    height: GROUP_BAR,
    gap: 0,
    keepWithNext: true,
    repeat: head,
    draw(draw, y) {
      const { pen, tags } = draw;
      pen.tag(undefined);
      pen.rect({ x: MARGIN, y, width: CONTENT, height: GROUP_BAR, fill: 'sand2' });
      const cell = tags.add(tags.add(tableOf(draw), 'TR'), 'TH', { scope: 'Column', columns: 3 });
      drawLabel(draw, cell, title, TYPE.bodyStrong, { x: MARGIN + 8, y: y + 3 });
      if (noteFits)
        drawLabel(draw, cell, note, TYPE.small, { x: RIGHT - 8, y: y + 5, align: 'right', color: 'ink2' });
    },
  };
}

interface RowInput {
  readonly context: LayoutContext;
  readonly row: NeedRow;
  readonly lane: NeedsTable['lane'];
  readonly height: number;
  readonly last: boolean;
  readonly head: readonly Piece[];
  readonly tableOf: (draw: DrawContext) => Tag;
}

function rowPiece({ context, row, lane, height: usual, last, head, tableOf }: RowInput): Piece {
  const said = row.kind === 'answers' ? fitReading(context, row) : fitOpenText(context, row);
  const height = Math.max(usual, said.height + ROW_PADDING);
  const label = fitText(context, row.label, TYPE.bodyStrong, LABEL_WIDTH, 'plain');
  const description = fittedDescription(context, row, height, label);
  const drawAnswers =
    row.kind === 'answers' ? answersCells(row, said, height, lane) : openCells(said, height);
  return {
    height,
    gap: 0,
    repeat: head,
    draw(draw, y) {
      const { pen, tags } = draw;
      const tr = tags.add(tableOf(draw), 'TR');
      const header = tags.add(tr, 'TH', { scope: 'Row' });
      const text = label.height + (description === undefined ? 0 : description.height - 1);
      const below = label.draw(draw, header, { x: MARGIN + 8, y: y + (height - text) / 2 - 1 });
      description?.draw(draw, header, { x: MARGIN + 8, y: below - 1, color: 'ink2' });
      drawAnswers(draw, tr, y);
      if (!last) {
        pen.tag(undefined);
        pen.line(MARGIN, y + height, RIGHT, y + height, { color: 'line', width: 0.5 });
      }
    },
  };
}

/** As many lines as fit below the label, or none. */
function fittedDescription(
  context: LayoutContext,
  { description }: NeedRow,
  height: number,
  label: FittedText,
): FittedText | undefined {
  const room = Math.min(2, Math.floor((height - 6 - label.height) / TYPE.small.leading));
  const text = fitText(context, description, TYPE.small, LABEL_WIDTH);
  return text.lines <= room ? text : undefined;
}

function fitReading(context: LayoutContext, { reading, card }: AnswersRow): FittedText {
  const reference = card === undefined ? [] : [{ text: ` ${unbroken(card)}.`, weight: 'semibold' as const }];
  return fitText(context, [{ text: reading }, ...reference], TYPE.small, READING.width);
}

function answersCells(row: AnswersRow, reading: FittedText, height: number, lane: NeedsTable['lane']) {
  const apart = lane !== undefined ? 0 : height >= 46 ? 9 : 8;
  const lanes = { askerLane: height / 2 - apart, giverLane: height / 2 + apart };
  const area = {
    ...CHART,
    height,
    d: height >= 42 ? 12 : 10,
    connector: 3,
    background: 'white',
    grid: true,
  } as const;
  return (draw: DrawContext, tr: Tag, y: number): void => {
    const bbox = [CHART.x, y, CHART.x + CHART.width, y + height] as const;
    const figure = draw.tags.add(draw.tags.add(tr, 'TD'), 'Figure', { alt: row.alt, bbox });
    drawNeedLanes(draw.pen, [{ chart: row.chart, ...lanes, figure }], { ...area, y });
    drawMissingWords(draw.pen, row, lane, { ...area, y, ...lanes });
    reading.draw(draw, draw.tags.add(tr, 'TD'), { x: READING.x, y: y + (height - reading.height) / 2 });
  };
}

function fitOpenText(
  context: LayoutContext,
  { text, question }: Extract<NeedRow, { kind: 'open' }>,
): FittedText {
  const asked = question === undefined ? [] : [{ text: ` ${question}`, weight: 'semibold' as const }];
  return fitText(context, [{ text }, ...asked], TYPE.small, RIGHT - CHART.x - 8);
}

function openCells(text: FittedText, height: number) {
  return (draw: DrawContext, tr: Tag, y: number): void => {
    const cell = draw.tags.add(tr, 'TD', { columns: 2 });
    text.draw(draw, cell, { x: CHART.x, y: y + (height - text.height) / 2 });
  };
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
