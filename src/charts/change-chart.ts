import type { ChartConfiguration } from 'chart.js';
import type { ChangeChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { baseOptions, fixedAxis, pageAxis } from './base-options.js';
import type { ChangeDataset } from './change-controller.js';
import { drawTicks } from './continuum-controller.js';
import type { ShapedChart } from './draw-chart.js';

export interface ChangeGeometry {
  readonly width: number;
  readonly height: number;
  /** Distance of 0 and 100 from the left and right edge. */
  readonly inset: number;
  readonly laneGap: number;
  readonly d: number;
  readonly band: number;
  readonly connector: number;
}

/** A Chart.js chart of one row: where answers stood, and where they stand now. */
export function changeChart(
  chart: ChangeChart,
  { width, height, inset, laneGap, d, band, connector }: ChangeGeometry,
  colors: Colors,
): ShapedChart {
  // The axis draws itself again for other answers: it may hold on to nothing of these.
  const { steps } = chart;
  const margin = (inset * 100) / (width - 2 * inset);
  const dataset: ChangeDataset = {
    data: [],
    chart,
    firstLane: (height - (chart.lanes.length - 1) * laneGap) / 2,
    laneGap,
    look: { d, band, connector, background: colors.sand1, colors },
  };
  const config: ChartConfiguration<'change'> = {
    type: 'change',
    data: { datasets: [dataset] },
    options: {
      ...baseOptions(),
      scales: { x: fixedAxis({ min: -margin, max: 100 + margin }), y: pageAxis(height) },
    },
    plugins: [
      {
        id: 'ticks',
        beforeDatasetsDraw({ ctx, scales }) {
          const ticks = Array.from({ length: steps + 1 }, (_, step) => ({
            x: scales.x?.getPixelForValue((100 * step) / steps) ?? 0,
            middle: 2 * step === steps,
          }));
          drawTicks(ctx, { top: 0, bottom: height, ticks }, colors);
        },
      },
    ],
  };
  const shape = ['change', chart.lanes.length, steps, width, height, inset, colors.line, colors.rule].join(
    ' ',
  );
  return { shape, config: config as unknown as ChartConfiguration };
}
