import type { ChartConfiguration } from 'chart.js';
import type { NeedChart } from '../report/chart-spec.js';
import type { ColorName, Colors } from '../report/template.js';
import { baseOptions, fixedAxis, pageAxis } from './base-options.js';
import type { ShapedChart } from './draw-chart.js';
import type { NeedDataset } from './need-controller.js';

export interface NeedChartGeometry {
  readonly width: number;
  readonly height: number;
  /** Distance of the outermost values from the left and right edge. */
  readonly inset: number;
  /** Diameter of the marks. */
  readonly d: number;
  readonly connector: number;
  readonly background: ColorName;
  /** Gridlines for every value; without, the chart stands alone. */
  readonly grid: boolean;
}

/** One need in a chart of several, with the heights of its two lanes. */
export interface NeedChartRow {
  readonly chart: NeedChart;
  readonly askerLane: number;
  readonly giverLane: number;
}

/** The options a chart ranges over. */
export type NeedScale = Pick<NeedChart, 'min' | 'max'>;

/** Horizontal position of a value, from the left edge of the chart. */
export function needX(
  value: number,
  { min, max }: NeedScale,
  { width, inset }: Pick<NeedChartGeometry, 'width' | 'inset'>,
): number {
  return inset + ((value - min) / (max - min)) * (width - 2 * inset);
}

/** A Chart.js chart of needs: one dataset per row, built fresh for every chart; rows share one range. */
export function needChart(
  rows: readonly NeedChartRow[],
  { width, height, inset, d, connector, background, grid }: NeedChartGeometry,
  colors: Colors,
): ShapedChart {
  const { min, max } = rows[0]?.chart ?? { min: 1, max: 5 };
  // The axis is widened so that the outermost values lie `inset` inside the chart.
  const margin = (inset * (max - min)) / (width - 2 * inset);
  const look = { d, connector, background: colors[background], colors };
  const datasets = rows.map((row): NeedDataset => ({ data: [], ...row, look }));
  const config: ChartConfiguration<'need'> = {
    type: 'need',
    data: { datasets },
    options: {
      ...baseOptions(),
      scales: { x: fixedAxis({ min: min - margin, max: max + margin }), y: pageAxis(height) },
    },
    plugins: grid ? [gridlines({ min, max }, height, colors.line)] : [],
  };
  const shape = ['need', rows.length, width, height, inset, min, max, grid && colors.line].join(' ');
  return { shape, config: config as unknown as ChartConfiguration };
}

/** A line for every value, under the marks. */
function gridlines({ min, max }: NeedScale, height: number, color: string) {
  return {
    id: 'gridlines',
    beforeDatasetsDraw({
      ctx,
      scales,
    }: {
      ctx: CanvasRenderingContext2D;
      scales: Record<string, { getPixelForValue(value: number): number }>;
    }) {
      ctx.strokeStyle = color;
      ctx.lineWidth = 0.5;
      for (let value = min; value <= max; value++) {
        const x = scales.x?.getPixelForValue(value) ?? 0;
        ctx.beginPath();
        ctx.moveTo(x, 0);
        ctx.lineTo(x, height);
        ctx.stroke();
      }
    },
  };
}
