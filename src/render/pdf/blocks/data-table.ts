import type { DataTable } from '../../../report/block-parts.js';
import { columnPlan, type TableColumn } from '../column-plan.js';
import { drawLabel, fitText } from '../fitted-text.js';
import { CONTENT, MARGIN, RIGHT } from '../grid.js';
import { keepRows, keepTogether } from '../keep-rows.js';
import { layoutParagraph } from '../paragraph.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE, type TypeStyle } from '../type-style.js';

type TableRow = DataTable['groups'][number]['rows'][number];

const GROUP_BAR = 20;
/** Above and below the text of a row, together. */
const PADDING = { normal: 5, snug: 3.5, tight: 2 } as const;
/** Above this many columns, figures are set as small as anything in a report. */
const MANY_COLUMNS = 7;

interface Layout {
  readonly context: LayoutContext;
  readonly columns: readonly TableColumn[];
  readonly style: TypeStyle;
  readonly head: Piece;
  tableOf(draw: DrawContext): Tag;
}

/** A plain table with a head that is repeated on every page. */
export function layoutDataTable(context: LayoutContext, block: DataTable): Piece[] {
  const style = block.columns.length > MANY_COLUMNS ? TYPE.micro : TYPE.small;
  const columns = columnPlan(context.shaper, block, style);
  let table: Tag | undefined;
  const tableOf = (draw: DrawContext): Tag => {
    table ??= draw.tags.add(draw.section, 'Table');
    return table;
  };
  const head = headPiece(context, columns, style, tableOf);
  const layout: Layout = { context, columns, style, head, tableOf };
  const rows = block.groups.flatMap((group) => [
    ...(group.title === undefined ? [] : [groupPiece(layout, group.title)]),
    ...keepRows(group.rows.map((row) => rowPiece(layout, row))),
  ]);
  return keepTogether([...titlePieces(context, block), head, ...rows]);
}

function titlePieces(context: LayoutContext, { title, note }: DataTable): Piece[] {
  if (title === undefined) return [];
  const text = note === undefined ? undefined : fitText(context, note, TYPE.small, CONTENT);
  return [
    {
      height: 22 + (text === undefined ? 0 : text.height + 2),
      gap: context.density === 'normal' ? 24 : 16,
      keepWithNext: true,
      draw(draw, y) {
        drawLabel(draw, draw.section, title, TYPE.h2, { x: MARGIN, y, tag: 'H3' });
        text?.draw(draw, draw.section, { x: MARGIN, y: y + 22, color: 'ink2' });
      },
    },
  ];
}

function headPiece(
  { shaper }: LayoutContext,
  columns: readonly TableColumn[],
  style: TypeStyle,
  tableOf: (draw: DrawContext) => Tag,
): Piece {
  const strong: TypeStyle = { ...style, weight: 'semibold' };
  const labels = columns.map((column) => ({
    column,
    paragraph: layoutParagraph(shaper, column.label, strong, column.width, 'plain'),
  }));
  const height = Math.max(...labels.map(({ paragraph }) => paragraph.height)) + 4;
  return {
    height,
    gap: 14,
    keepWithNext: true,
    draw({ pen, tags, ...draw }, y) {
      const tr = tags.add(tableOf({ pen, tags, ...draw }), 'TR');
      for (const { column, paragraph } of labels) {
        const { x, width, side: align } = column;
        pen.tag(tags.add(tr, 'TH', { scope: 'Column' }));
        const top = y + height - 4 - paragraph.height;
        pen.paragraph(paragraph, strong, { x, top, width, align, color: 'ink2' });
      }
      pen.tag(undefined);
      pen.line(MARGIN, y + height, RIGHT, y + height, { color: 'rule', width: 0.75 });
    },
  };
}

function groupPiece({ columns, head, tableOf }: Layout, title: string): Piece {
  return {
    height: GROUP_BAR,
    gap: 0,
    keepWithNext: true,
    repeat: [head],
    draw(draw, y) {
      const { pen, tags } = draw;
      pen.tag(undefined);
      pen.rect({ x: MARGIN, y, width: CONTENT, height: GROUP_BAR, fill: 'sand2' });
      const options = { scope: 'Column', columns: columns.length } as const;
      const cell = tags.add(tags.add(tableOf(draw), 'TR'), 'TH', options);
      drawLabel(draw, cell, title, TYPE.smallStrong, { x: MARGIN + 8, y: y + 4 });
    },
  };
}

function rowPiece({ context, columns, style, head, tableOf }: Layout, row: TableRow): Piece {
  const cells = columns.map((column, index) => ({
    column,
    paragraph: layoutParagraph(context.shaper, row[index]?.text ?? '', style, column.width, 'plain'),
  }));
  const height =
    Math.max(style.leading, ...cells.map(({ paragraph }) => paragraph.height)) + PADDING[context.density];
  return {
    height,
    gap: 0,
    repeat: [head],
    draw(draw, y) {
      const { pen, tags } = draw;
      const tr = tags.add(tableOf(draw), 'TR');
      const top = y + PADDING[context.density] / 2;
      cells.forEach(({ column, paragraph }, index) => {
        const { x, width, side: align } = column;
        pen.tag(index === 0 ? tags.add(tr, 'TH', { scope: 'Row' }) : tags.add(tr, 'TD'));
        // An empty cell still has to be read as a cell.
        if (paragraph.lines.length === 0) pen.text('', style, { x, top });
        pen.paragraph(paragraph, style, { x, top, width, align });
      });
      pen.tag(undefined);
      pen.line(MARGIN, y + height, RIGHT, y + height, { color: 'line', width: 0.5 });
    },
  };
}
