import type { ChartConfiguration } from 'chart.js';
import type { Role } from '../instrument/instrument.js';
import type { ContinuumChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { baseOptions, fixedAxis, pageAxis } from './base-options.js';
import { type ContinuumDataset, drawStrip } from './continuum-controller.js';

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

/** Chart.js configuration of lines between two poles: one dataset per row. Built fresh for every chart. */
export function continuumChartConfig(
  rows: readonly ContinuumChartRow[],
  { width, height, inset, d, band }: ContinuumGeometry,
  colors: Colors,
): ChartConfiguration {
  const margin = (inset * 100) / (width - 2 * inset);
  const datasets = rows.map((row): ContinuumDataset => ({ data: [], ...row, look: { d, band, colors } }));
  const config: ChartConfiguration<'continuum'> = {
    type: 'continuum',
    data: { datasets },
    options: {
      ...baseOptions(),
      scales: { x: fixedAxis({ min: -margin, max: 100 + margin }), y: pageAxis(height) },
    },
    plugins: [strips(datasets)],
  };
  return config as unknown as ChartConfiguration;
}

/** The strips of all rows, under the bands. */
function strips(datasets: readonly ContinuumDataset[]) {
  return {
    id: 'strips',
    beforeDatasetsDraw({
      ctx,
      scales,
    }: {
      ctx: CanvasRenderingContext2D;
      scales: Record<string, { getPixelForValue(value: number): number }>;
    }) {
      for (const dataset of datasets)
        drawStrip(ctx, dataset, (value) => scales.x?.getPixelForValue(value) ?? 0);
    },
  };
}
