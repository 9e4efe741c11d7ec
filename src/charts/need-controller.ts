import { type ChartType, DatasetController } from 'chart.js';
import type { Role } from '../instrument/instrument.js';
import type { NeedChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { drawClosedMark, drawHalo, drawOpenMark } from './mark-shapes.js';

/** How the marks of needs are drawn. */
export interface NeedLook {
  /** Diameter of the marks. */
  readonly d: number;
  /** Width of the line between two marks. */
  readonly connector: number;
  readonly background: string;
  readonly colors: Colors;
}

/** One need: two lanes of an open and a closed mark. */
export interface NeedDataset {
  readonly data: [];
  readonly chart: NeedChart;
  /** Heights of the lanes, in units of the y axis. */
  readonly askerLane: number;
  readonly giverLane: number;
  readonly look: NeedLook;
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

/**
 * Draws each dataset as one need. Draw order within a lane: connector, open mark, closed mark, each mark on
 * a halo that cuts gridline and connector; a ring with a core where both fall together.
 */
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
    const { d, connector, background, colors } = look;
    const stroke = d >= 10 ? 2 : 1.5;

    if (open !== undefined && open === closed) {
      const ring = d > 10 ? { stroke: 1.75, core: 8 } : { stroke: 1.5, core: 6 };
      drawOpenMark(ctx, role, { x: x(open), y, d: d + 4.5 }, ring.stroke, colors);
      drawClosedMark(ctx, role, { x: x(open), y, d: ring.core }, colors);
      return;
    }
    if (open !== undefined && closed !== undefined) {
      ctx.strokeStyle = colors[`${role}Mid`];
      ctx.lineWidth = connector;
      ctx.beginPath();
      ctx.moveTo(x(open), y);
      ctx.lineTo(x(closed), y);
      ctx.stroke();
    }
    for (const [value, mark] of [[open, drawOpenMark] as const, [closed, undefined] as const]) {
      if (value === undefined) continue;
      const place = { x: x(value), y, d };
      drawHalo(ctx, role, place, background);
      if (mark === undefined) drawClosedMark(ctx, role, place, colors);
      else mark(ctx, role, place, stroke, colors);
    }
  }
}
