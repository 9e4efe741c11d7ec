import { continuumChart } from '../../charts/continuum-chart.js';
import { drawChart } from '../../charts/draw-chart.js';
import type { ContinuumChart } from '../../report/chart-spec.js';
import { createCanvasContext } from './canvas-context.js';
import type { Pen } from './pen.js';
import type { Tag } from './tags.js';

export interface StripStyle {
  /** Height of a strip. */
  readonly strip: number;
  /** Between the lanes of one strip. */
  readonly laneGap: number;
}

export const WIDE_STRIP: StripStyle = { strip: 40, laneGap: 17 };
/** Room beyond 0 and 100, so that a mark at the end stays inside. */
const INSET = 8;

export interface StripRow {
  readonly chart: ContinuumChart;
  /** Top of the strip, from the top of the area. */
  readonly top: number;
  /** Figure the marks belong to; without one they are decoration. */
  readonly figure?: Tag;
}

/** Draws lines between two poles as one chart, the marks of every row tagged as a figure of their own. */
export function drawContinuumStrip(
  pen: Pen,
  rows: readonly StripRow[],
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { strip, laneGap }: StripStyle = WIDE_STRIP,
): void {
  pen.tag(undefined);
  for (const { top } of rows) {
    pen.rect({ x: area.x, y: area.y + top, width: area.width, height: strip, radius: 4, fill: 'sand1' });
  }
  const config = continuumChart(
    rows.map(({ chart, top }) => {
      const first = top + (strip - laneGap) / 2;
      return { chart, top, bottom: top + strip, lanes: { employee: first, manager: first + laneGap } };
    }),
    { width: area.width, height: area.height, inset: INSET, d: 12, band: 7 },
    pen.colors,
  );
  drawChart(config, createCanvasContext(pen, area), (index) => pen.tag(rows[index]?.figure));
  pen.tag(undefined);
}
