import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Role } from '../instrument/instrument.js';
import type { NeedChart } from '../report/chart-spec.js';
import type { ColorName, Colors } from '../report/template.js';
import { baseOptions, gridAxis, pageAxis } from './base-options.js';
import { closedPoint, haloPoint, NO_POINT, openPoint, type PointStyle } from './chart-style.js';

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

/**
 * Chart.js configuration of needs: one dataset per row, each with two lanes of an open and a closed mark.
 * Built fresh for every chart. Rows share one range.
 */
export function needChartConfig(
  rows: readonly NeedChartRow[],
  geometry: NeedChartGeometry,
  colors: Colors,
): ChartConfiguration {
  const { min, max } = rows[0]?.chart ?? { min: 1, max: 5 };
  // The axis is widened so that the outermost values lie `inset` inside the chart.
  const margin = (geometry.inset * (max - min)) / (geometry.width - 2 * geometry.inset);
  const values = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return {
    type: 'scatter',
    data: { datasets: rows.map((row) => needDataset(row, geometry, colors)) as ChartDataset[] },
    options: {
      ...baseOptions(),
      scales: {
        x: gridAxis({ min: min - margin, max: max + margin }, geometry.grid ? values : [], () => colors.line),
        y: pageAxis(geometry.height),
      },
    },
  };
}

interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly style: PointStyle;
}

function needDataset(
  { chart, askerLane, giverLane }: NeedChartRow,
  geometry: NeedChartGeometry,
  colors: Colors,
): ChartDataset<'scatter'> {
  const asker = lanePoints(chart.asker, chart.experience, chart.importance, askerLane, geometry, colors);
  const giver = lanePoints(chart.giver, chart.offer, chart.estimate, giverLane, geometry, colors);
  const gap: PlacedPoint = { x: Number.NaN, y: Number.NaN, style: NO_POINT };
  const points = [...asker, gap, ...giver];
  const connectorOf = (index: number): string =>
    colors[`${index < asker.length ? chart.asker : chart.giver}Mid`];
  return {
    // Left to Chart.js to parse: it takes data it did not parse for sorted, and would drop the second lane.
    clip: false,
    showLine: true,
    borderWidth: geometry.connector,
    segment: { borderColor: ({ p0DataIndex }) => connectorOf(p0DataIndex) },
    data: points.map(({ x, y }) => ({ x, y })),
    pointStyle: points.map(({ style }) => style.pointStyle),
    pointRadius: points.map(({ style }) => style.radius),
    pointBackgroundColor: points.map(({ style }) => style.background),
    pointBorderColor: points.map(({ style }) => style.border),
    pointBorderWidth: points.map(({ style }) => style.borderWidth),
  };
}

/** Draw order within a lane: connector, open mark, closed mark; each mark on its halo. */
function lanePoints(
  role: Role,
  open: number | undefined,
  closed: number | undefined,
  y: number,
  { d, background }: NeedChartGeometry,
  colors: Colors,
): PlacedPoint[] {
  const stroke = d >= 10 ? 2 : 1.5;
  const place = (x: number, ...styles: readonly PointStyle[]): PlacedPoint[] =>
    styles.map((style) => ({ x, y, style }));
  if (open !== undefined && open === closed) {
    const ring = d > 10 ? { d: d + 4.5, stroke: 1.75, core: 8 } : { d: d + 4.5, stroke: 1.5, core: 6 };
    return place(open, openPoint(role, ring.d, ring.stroke, colors), closedPoint(role, ring.core, colors));
  }
  const halo = haloPoint(role, d, 1.5, colors[background]);
  return [
    ...(open === undefined ? [] : place(open, halo, openPoint(role, d, stroke, colors))),
    ...(closed === undefined ? [] : place(closed, halo, closedPoint(role, d, colors))),
  ];
}
