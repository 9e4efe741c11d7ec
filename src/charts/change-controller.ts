import { type ChartType, DatasetController } from 'chart.js';
import type { ChangeChart } from '../report/chart-spec.js';
import { drawBand } from './continuum-controller.js';
import { drawLane, type LaneLook } from './draw-lane.js';

/** One row: a lane per person, each with an earlier and a present mark. */
export interface ChangeDataset {
  readonly data: [];
  readonly chart: ChangeChart;
  /** Height of the first lane and of each further one, in units of the y axis. */
  readonly firstLane: number;
  readonly laneGap: number;
  readonly look: LaneLook & { readonly band: number };
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    change: {
      chartOptions: object;
      datasetOptions: Omit<ChangeDataset, 'data'>;
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: never;
      scales: 'linear';
    };
  }
}

/** Draws each dataset as lanes: the band of chance around the earlier answer, then both marks. */
export class ChangeController extends DatasetController<'change' & ChartType> {
  static id = 'change';
  static defaults = { datasetElementType: false, dataElementType: 'point' };
  static overrides = {};

  override draw(): void {
    const { chart, firstLane, laneGap, look } = this.getDataset() as unknown as ChangeDataset;
    const { xScale, yScale } = this.getMeta();
    if (xScale === undefined || yScale === undefined) return;
    const x = (value: number): number => xScale.getPixelForValue(value);
    chart.lanes.forEach(({ role, before, now, lower, upper }, index) => {
      const y = yScale.getPixelForValue(firstLane + index * laneGap);
      drawBand(this.chart.ctx, role, { left: x(lower), right: x(upper), y }, look);
      drawLane(this.chart.ctx, role, { open: before, closed: now, x, y }, look);
    });
  }
}
