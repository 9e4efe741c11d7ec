import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { ROLES, type Role } from '../instrument/instrument.js';
import type { BandedPosition, ContinuumChart } from '../report/chart-spec.js';
import type { Colors } from '../report/template.js';
import { baseOptions, gridAxis, pageAxis } from './base-options.js';
import { closedPoint } from './chart-style.js';

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

const TICKS = [0, 25, 50, 75, 100];

/**
 * Chart.js configuration of lines between two poles: per row a band and a mark for each person, in
 * datasets of the row's number. Built fresh for every chart.
 */
export function continuumChartConfig(
  rows: readonly ContinuumChartRow[],
  { width, height, inset, d, band }: ContinuumGeometry,
  colors: Colors,
): ChartConfiguration {
  const margin = (inset * 100) / (width - 2 * inset);
  return {
    type: 'scatter',
    data: {
      datasets: rows.flatMap(({ chart: { positions }, lanes }) =>
        positions === undefined
          ? []
          : ROLES.flatMap((role) => [
              // Chart.js draws the first dataset last, so it lies on top.
              markDataset(role, positions[role], lanes[role], d, colors),
              bandDataset(role, positions[role], lanes[role], band, colors),
            ]),
      ),
    },
    options: {
      ...baseOptions(),
      scales: {
        x: { ...gridAxis({ min: -margin, max: 100 + margin }, [], () => colors.line), display: false },
        y: pageAxis(height),
      },
    },
    plugins: [stripPlugin(rows, colors)],
  };
}

/** Datasets that each drawn row has: a band and a mark for each person. */
export const DATASETS_PER_ROW = 2 * ROLES.length;

function bandDataset(
  role: Role,
  { lower, upper }: BandedPosition,
  y: number,
  band: number,
  colors: Colors,
): ChartDataset<'bar'> {
  return {
    type: 'bar',
    indexAxis: 'y',
    grouped: false,
    clip: false,
    barThickness: band,
    borderSkipped: false,
    borderWidth: 0.75,
    // The employee's band has round ends, the manager's square ones.
    borderRadius: role === 'employee' ? band / 2 : 0,
    backgroundColor: colors[`${role}Tint`],
    borderColor: colors[role],
    data: [{ x: [lower, upper], y }] as unknown as number[],
  };
}

function markDataset(
  role: Role,
  { value }: BandedPosition,
  y: number,
  d: number,
  colors: Colors,
): ChartDataset<'scatter'> {
  const style = closedPoint(role, d, colors);
  return {
    type: 'scatter',
    parsing: false,
    normalized: true,
    clip: false,
    data: [{ x: value, y }],
    pointStyle: style.pointStyle,
    pointRadius: style.radius,
    pointBackgroundColor: style.background,
    pointBorderWidth: 0,
  };
}

/** Overlap zone and ticks of every strip, under the bands. */
function stripPlugin(rows: readonly ContinuumChartRow[], colors: Colors): Plugin {
  return {
    id: 'strips',
    beforeDatasetsDraw({ ctx, scales }) {
      const x = (value: number): number => scales.x?.getPixelForValue(value) ?? 0;
      for (const { chart, top, bottom } of rows) {
        if (chart.positions === undefined) continue;
        const overlap = overlapOf(chart.positions);
        if (overlap !== undefined) {
          ctx.fillStyle = colors.sand3;
          ctx.fillRect(x(overlap.lower), top, x(overlap.upper) - x(overlap.lower), bottom - top);
        }
        ctx.lineWidth = 0.5;
        for (const tick of TICKS) {
          ctx.strokeStyle = tick === 50 ? colors.rule : colors.line;
          ctx.beginPath();
          ctx.moveTo(x(tick), top);
          ctx.lineTo(x(tick), bottom);
          ctx.stroke();
        }
      }
    },
  };
}

/** Where both bands are; nothing if they only touch. */
export function overlapOf({
  employee,
  manager,
}: Readonly<Record<Role, BandedPosition>>): { lower: number; upper: number } | undefined {
  const lower = Math.max(employee.lower, manager.lower);
  const upper = Math.min(employee.upper, manager.upper);
  return upper > lower ? { lower, upper } : undefined;
}
