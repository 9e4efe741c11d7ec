import { type ChartType, DatasetController } from 'chart.js';
import type { Role } from '../instrument/instrument.js';
import type { NeedChart } from '../report/chart-spec.js';
import { drawLane, type LaneLook } from './draw-lane.js';

/** One need: two lanes of an open and a closed mark. */
export interface NeedDataset {
  readonly data: [];
  readonly chart: NeedChart;
  /** Heights of the lanes, in units of the y axis. */
  readonly askerLane: number;
  readonly giverLane: number;
  readonly look: LaneLook;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    need: {
      chartOptions: object;
      datasetOptions: Omit<NeedDataset, 'data'>;
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: never;
      scales: 'linear';
    };
  }
}

/** Draws each dataset as one need: a lane of the asker above one of the giver. */
export class NeedController extends DatasetController<'need' & ChartType> {
  static id = 'need';
  static defaults = { datasetElementType: false, dataElementType: 'point' };
  static overrides = {};

  override draw(): void {
    const { chart, askerLane, giverLane } = this.getDataset() as unknown as NeedDataset;
    this.drawLane(chart.asker, chart.experience, chart.importance, askerLane);
    this.drawLane(chart.giver, chart.offer, chart.estimate, giverLane);
  }

  private drawLane(role: Role, open: number | undefined, closed: number | undefined, lane: number): void {
    const { look } = this.getDataset() as unknown as NeedDataset;
    const { ctx } = this.chart;
    const { xScale, yScale } = this.getMeta();
    if (xScale === undefined || yScale === undefined) return;
    const x = (value: number): number => xScale.getPixelForValue(value);
    const y = yScale.getPixelForValue(lane);
    drawLane(ctx, role, { open, closed, x, y }, look);
  }
}
