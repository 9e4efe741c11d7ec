import { drawChart } from '../../charts/draw-chart.js';
import { type NeedChartGeometry, needChart } from '../../charts/need-chart.js';
import type { NeedChart } from '../../report/chart-spec.js';
import { createCanvasContext } from './canvas-context.js';
import type { Pen } from './pen.js';
import type { Tag } from './tags.js';

export interface NeedLaneRow {
  readonly chart: NeedChart;
  /** Heights of the lanes from the top of the chart. */
  readonly askerLane: number;
  readonly giverLane: number;
  /** Figure the marks belong to; without one they are decoration. */
  readonly figure?: Tag;
}

/** Draws needs as one chart, the marks of every row tagged as a figure of their own. */
export function drawNeedLanes(
  pen: Pen,
  rows: readonly NeedLaneRow[],
  area: NeedChartGeometry & { readonly x: number; readonly y: number },
): void {
  pen.tag(undefined);
  drawChart(needChart(rows, area, pen.colors), createCanvasContext(pen, area), (index) =>
    pen.tag(rows[index]?.figure),
  );
  pen.tag(undefined);
}
