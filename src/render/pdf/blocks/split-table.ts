import type { SplitTable, TableGroup } from '../../../report/block-parts.js';
import { drawLabel, type FittedText, fitText } from '../fitted-text.js';
import { columnsWidth, columnX } from '../grid.js';
import type { DrawContext, LayoutContext, Piece } from '../piece.js';
import type { Tag } from '../tags.js';
import { TYPE } from '../type-style.js';

const WIDTH = columnsWidth(6);
const LEFT = [columnX(1), columnX(7)] as const;
const INSET = 8;
/** Where the word to a label starts, from the left edge of its half. */
const WORD = 134;
/** Above and below a line, together. */
const PADDING = { normal: 5, snug: 4, tight: 2.5 } as const;

/** One line of one half: what it needs and how it is drawn. */
interface Line {
  readonly height: number;
  /** Nobody looks for what it belongs to on the next page. */
  readonly heads?: boolean;
  draw(context: DrawContext, table: Tag, x: number, y: number, height: number): void;
}

/** Two tables side by side, line beside line, so that a page may break between any two lines. */
export function layoutSplitTable(context: LayoutContext, { columns, halves }: SplitTable): Piece[] {
  const lines = halves
    .filter((groups) => groups.length > 0)
    .map((groups) => [headLine(columns), ...groups.flatMap((group) => groupLines(context, group))]);
  const tables: (Tag | undefined)[] = [];
  const count = Math.max(0, ...lines.map((half) => half.length));
  const [head, ...rows] = Array.from({ length: count }, (_, row): Piece => {
    const beside = lines.map((half) => half[row]);
    const height = Math.max(...beside.map((line) => line?.height ?? 0));
    return {
      height,
      gap: row === 0 ? 20 : 0,
      keepWithNext: beside.some((line) => line?.heads) || row === count - 2,
      draw(draw, y) {
        beside.forEach((line, half) => {
          if (line === undefined) return;
          tables[half] ??= draw.tags.add(draw.section, 'Table');
          line.draw(draw, tables[half], LEFT[half] ?? 0, y, height);
        });
      },
    };
  });
  return head === undefined ? [] : [head, ...rows.map((piece) => ({ ...piece, repeat: [head] }))];
}

function headLine(columns: SplitTable['columns']): Line {
  return {
    height: 18,
    heads: true,
    draw(draw, table, x, y, height) {
      const tr = draw.tags.add(table, 'TR');
      columns.forEach((label, index) => {
        const cell = draw.tags.add(tr, 'TH', { scope: 'Column' });
        const left = x + (index === 0 ? INSET : WORD);
        drawLabel(draw, cell, label, TYPE.smallStrong, { x: left, y, color: 'ink2' });
      });
      draw.pen.tag(undefined);
      draw.pen.line(x, y + height, x + WIDTH, y + height, { color: 'rule', width: 0.75 });
    },
  };
}

function groupLines(context: LayoutContext, { title, rows }: TableGroup): Line[] {
  return [
    {
      height: 20,
      heads: true,
      draw(draw, table, x, y, height) {
        draw.pen.tag(undefined);
        draw.pen.rect({ x, y, width: WIDTH, height, fill: 'sand2' });
        const options = { scope: 'Column', columns: 2 } as const;
        const cell = draw.tags.add(draw.tags.add(table, 'TR'), 'TH', options);
        drawLabel(draw, cell, title, TYPE.smallStrong, { x: x + INSET, y: y + 4 });
      },
    },
    ...rows.map(({ label, text }) =>
      rowLine(
        PADDING[context.density],
        fitText(context, label, TYPE.small, WORD - INSET - 8, 'plain'),
        fitText(context, text, TYPE.small, WIDTH - WORD, 'plain'),
      ),
    ),
  ];
}

function rowLine(padding: number, label: FittedText, text: FittedText): Line {
  return {
    height: Math.max(label.height, text.height) + padding,
    draw(draw, table, x, y, height) {
      const tr = draw.tags.add(table, 'TR');
      const head = draw.tags.add(tr, 'TH', { scope: 'Row' });
      label.draw(draw, head, { x: x + INSET, y: y + padding / 2 });
      text.draw(draw, draw.tags.add(tr, 'TD'), { x: x + WORD, y: y + padding / 2, color: 'ink2' });
      draw.pen.tag(undefined);
      draw.pen.line(x, y + height, x + WIDTH, y + height, { color: 'line', width: 0.5 });
    },
  };
}
