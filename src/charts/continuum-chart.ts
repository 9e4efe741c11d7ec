import type { ChartConfiguration } from 'chart.js';
import type { Role } from '../instrument/instrument.js';
import type { ContinuumChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { baseOptions, fixedAxis, pageAxis } from './base-options.js';
import { type ContinuumDataset, drawStrip } from './continuum-controller.js';
import type { ShapedChart } from './draw-chart.js';

export interface ContinuumGeometry {
  readonly width: number;
  readonly height: number;
  /** Distance of 0 and 100 from the left and right edge. */
  readonly inset: number;
  readonly d: number;
  readonly band: number;
}

/** One line in a chart of several: its strip and the heights of its lanes. */
export interface ContinuumChartRow {
  readonly chart: ContinuumChart;
  readonly top: number;
  readonly bottom: number;
  readonly lanes: Readonly<Record<Role, number>>;
}

/** A Chart.js chart of lines between two poles: one dataset per row, built fresh for every chart. */
export function continuumChart(
  rows: readonly ContinuumChartRow[],
  { width, height, inset, d, band }: ContinuumGeometry,
  colors: Colors,
): ShapedChart {
  const margin = (inset * 100) / (width - 2 * inset);
  const datasets = rows.map((row): ContinuumDataset => ({ data: [], ...row, look: { d, band, colors } }));
  const config: ChartConfiguration<'continuum'> = {
    type: 'continuum',
    data: { datasets },
    options: {
      ...baseOptions(),
      scales: { x: fixedAxis({ min: -margin, max: 100 + margin }), y: pageAxis(height) },
    },
    plugins: [STRIPS],
  };
  const shape = ['continuum', rows.length, width, height, inset].join(' ');
  return { shape, config: config as unknown as ChartConfiguration };
}

/** The strips of all rows, under the bands. */
const STRIPS = {
  id: 'strips',
  beforeDatasetsDraw(chart: {
    readonly ctx: CanvasRenderingContext2D;
    readonly data: { readonly datasets: readonly unknown[] };
    readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
  }) {
    const x = (value: number): number => chart.scales.x?.getPixelForValue(value) ?? 0;
    for (const dataset of chart.data.datasets) drawStrip(chart.ctx, dataset as ContinuumDataset, x);
  },
};
