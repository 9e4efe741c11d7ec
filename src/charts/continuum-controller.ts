import { type ChartType, DatasetController } from 'chart.js';
import { ROLES, type Role } from '../instrument/instrument.js';
import type { ContinuumChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { drawClosedMark } from './mark-shapes.js';
import { overlapOf } from './overlap.js';

export interface ContinuumLook {
  /** Diameter of the marks. */
  readonly d: number;
  /** Height of the bands. */
  readonly band: number;
  readonly colors: Colors;
}

/** One line between two poles: a band and a mark for each person. */
export interface ContinuumDataset {
  readonly data: [];
  readonly chart: ContinuumChart;
  /** Edges of the strip and heights of the lanes, in units of the y axis. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: Readonly<Record<Role, number>>;
  readonly look: ContinuumLook;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    continuum: {
      chartOptions: object;
      datasetOptions: Omit<ContinuumDataset, 'data'>;
      defaultDataPoint: never;
      metaExtensions: object;
      parsedDataType: never;
      scales: 'linear';
    };
  }
}

/** Draws each dataset as one line: band and mark per person. The strip behind is `drawStrip`'s. */
export class ContinuumController extends DatasetController<'continuum' & ChartType> {
  static id = 'continuum';
  static defaults = { datasetElementType: false, dataElementType: 'point' };
  static overrides = {};

  override draw(): void {
    const { chart, lanes, look } = this.getDataset() as unknown as ContinuumDataset;
    const { xScale, yScale } = this.getMeta();
    if (chart.positions === undefined || xScale === undefined || yScale === undefined) return;
    const x = (value: number): number => xScale.getPixelForValue(value);
    for (const role of ROLES) {
      const position = chart.positions[role];
      if (position === undefined) continue;
      const { value, lower, upper } = position;
      const y = yScale.getPixelForValue(lanes[role]);
      drawBand(this.chart.ctx, role, { left: x(lower), right: x(upper), y }, look);
      drawClosedMark(this.chart.ctx, role, { x: x(value), y, d: look.d }, look.colors);
    }
  }
}

/** The employee's band has round ends, the manager's square ones. */
export function drawBand(
  context: CanvasRenderingContext2D,
  role: Role,
  { left, right, y }: { left: number; right: number; y: number },
  { band, colors }: Pick<ContinuumLook, 'band' | 'colors'>,
): void {
  const trace = (): void => {
    context.beginPath();
    const radius = band / 2;
    if (role === 'manager' || right - left < band) {
      context.rect(left, y - radius, right - left, band);
      return;
    }
    context.arc(left + radius, y, radius, Math.PI / 2, (3 * Math.PI) / 2);
    context.arc(right - radius, y, radius, -Math.PI / 2, Math.PI / 2);
    context.closePath();
  };
  trace();
  context.fillStyle = colors[`${role}Tint`];
  context.fill();
  trace();
  context.strokeStyle = colors[role];
  context.lineWidth = 0.75;
  context.stroke();
}

const TICKS = [0, 25, 50, 75, 100];

/** Overlap zone and ticks of a strip, under the bands. */
export function drawStrip(
  context: CanvasRenderingContext2D,
  { chart, top, bottom, look }: ContinuumDataset,
  x: (value: number) => number,
): void {
  if (chart.positions === undefined) return;
  const overlap = overlapOf(chart.positions);
  if (overlap !== undefined) {
    context.fillStyle = look.colors.sand3;
    context.fillRect(x(overlap.lower), top, x(overlap.upper) - x(overlap.lower), bottom - top);
  }
  drawTicks(
    context,
    { top, bottom, ticks: TICKS.map((tick) => ({ x: x(tick), middle: tick === 50 })) },
    look.colors,
  );
}

export interface Ticks {
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly middle: boolean }[];
}

/** Steps of a line; the middle stands out. */
export function drawTicks(
  context: CanvasRenderingContext2D,
  { top, bottom, ticks }: Ticks,
  colors: Colors,
): void {
  context.lineWidth = 0.5;
  for (const { x, middle } of ticks) {
    context.strokeStyle = middle ? colors.rule : colors.line;
    context.beginPath();
    context.moveTo(x, top);
    context.lineTo(x, bottom);
    context.stroke();
  }
}
