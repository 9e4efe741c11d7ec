import type { ChartConfiguration, Plugin } from 'chart.js';
import { ROLES } from '../instrument/instrument.js';
import { assertNever } from '../kernel/assert-never.js';
import type { ChartPicture, NeedPicture, PreferencePicture } from '../report/chart-picture.js';
import type { Colors } from '../report/template.js';
import { continuumChart } from './continuum-chart.js';
import { drawClosedMark, drawOpenMark } from './mark-shapes.js';
import { needChart, needX } from './need-chart.js';

/** Pixels of the smallest picture; larger ones are the same drawing, scaled. */
export const PICTURE = { width: 480, height: 200 } as const;

const MARGIN = 20;
const INSET = 12;
const MARK = 14;
const INNER = { width: PICTURE.width - 2 * MARGIN, top: 78, height: 76 } as const;
const LANES = { upper: 24, lower: 52 } as const;

export interface PictureLook {
  readonly colors: Colors;
  readonly fontFamily: string;
}

/** A chart of the report as a picture of its own: the report's Chart.js configuration, and words around it. */
export function pictureConfig(picture: ChartPicture, look: PictureLook): ChartConfiguration {
  const { config } = chartOf(picture, look.colors);
  return {
    ...config,
    options: {
      ...config.options,
      layout: {
        autoPadding: false,
        padding: {
          top: INNER.top,
          bottom: PICTURE.height - INNER.top - INNER.height,
          left: MARGIN,
          right: MARGIN,
        },
      },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
    },
    plugins: [ground(look), ...(config.plugins ?? []).map(movedDown), words(picture, look)],
  };
}

function chartOf(picture: ChartPicture, colors: Colors) {
  const { width, height } = INNER;
  switch (picture.kind) {
    case 'preference':
      return continuumChart(
        [
          {
            chart: picture.chart,
            top: 0,
            bottom: height,
            lanes: { employee: LANES.upper, manager: LANES.lower },
          },
        ],
        { width, height, inset: INSET, d: MARK, band: 8 },
        colors,
      );
    case 'need':
      return needChart(
        [{ chart: picture.chart, askerLane: LANES.upper, giverLane: LANES.lower }],
        { width, height, inset: INSET, d: MARK, connector: 3, background: 'white', grid: true },
        colors,
      );
    default:
      return assertNever(picture, 'chart kind');
  }
}

/** White behind everything: a picture may stand on any page. */
function ground({ colors }: PictureLook): Plugin {
  return {
    id: 'ground',
    beforeDraw: ({ ctx }) => {
      ctx.fillStyle = colors.white;
      ctx.fillRect(0, 0, PICTURE.width, PICTURE.height);
    },
  };
}

/** What a chart draws under its marks is measured from the top of the chart, not of the picture. */
function movedDown(plugin: Plugin): Plugin {
  return {
    ...plugin,
    beforeDatasetsDraw(chart, args, options) {
      chart.ctx.save();
      chart.ctx.translate(0, INNER.top);
      plugin.beforeDatasetsDraw?.(chart, args, options);
      chart.ctx.restore();
    },
  };
}

function words(picture: ChartPicture, look: PictureLook): Plugin {
  return {
    id: 'words',
    afterDraw: ({ ctx }) => {
      const write = writer(ctx, look);
      write(picture.title, { x: MARGIN, y: 26, size: 16, weight: 600, color: look.colors.ink });
      if (picture.kind === 'preference') writePreference(picture, write, ctx, look);
      else writeNeed(picture, write, ctx, look);
      const middle = INNER.top + INNER.height / 2 + 4;
      if (picture.note !== undefined)
        write(picture.note, { x: PICTURE.width / 2, y: middle, align: 'center' });
    },
  };
}

interface Place {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Longer words are made narrower to fit. */
  readonly width?: number;
}
type Write = (text: string, place: Place) => void;

function writer(context: CanvasRenderingContext2D, { colors, fontFamily }: PictureLook): Write {
  return (
    text,
    { x, y, size = 12, weight = 400, color = colors.ink2, align = 'left', width = INNER.width },
  ) => {
    context.font = `${weight} ${size}px "${fontFamily}"`;
    context.fillStyle = color;
    context.textAlign = align;
    context.textBaseline = 'alphabetic';
    context.fillText(text, x, y, width);
  };
}

const RIGHT = PICTURE.width - MARGIN;
const BELOW = INNER.top + INNER.height + 20;

function writePreference(
  { left, right, people }: PreferencePicture,
  write: Write,
  context: CanvasRenderingContext2D,
  { colors }: PictureLook,
): void {
  const half = INNER.width / 2;
  ROLES.forEach((role, index) => {
    const x = MARGIN + index * half;
    drawClosedMark(context, role, { x: x + 6, y: 52, d: 12 }, colors);
    write(people[role], { x: x + 18, y: 56, color: colors[role], weight: 600, width: half - 24 });
  });
  write(left, { x: MARGIN, y: BELOW, width: half - 8 });
  write(right, { x: RIGHT, y: BELOW, align: 'right', width: half - 8 });
}

function writeNeed(
  { terms, ends, chart }: NeedPicture,
  write: Write,
  context: CanvasRenderingContext2D,
  { colors }: PictureLook,
): void {
  const quarter = INNER.width / 4;
  terms.forEach(({ role, mark, term, meaning }, index) => {
    const x = MARGIN + index * quarter;
    const place = { x: x + 6, y: 46, d: 12 };
    if (mark === 'open') drawOpenMark(context, role, place, 1.5, colors);
    else drawClosedMark(context, role, place, colors);
    write(term, { x: x + 18, y: 50, color: colors[role], weight: 600, width: quarter - 22 });
    write(meaning, { x: x + 18, y: 65, size: 11, width: quarter - 22 });
  });
  for (let value = chart.min; value <= chart.max; value++) {
    const x = MARGIN + needX(value, chart, { width: INNER.width, inset: INSET });
    write(String(value), { x, y: INNER.top + INNER.height + 12, size: 11, align: 'center' });
  }
  write(ends.low, { x: MARGIN, y: BELOW + 10, width: INNER.width / 2 - 8 });
  write(ends.high, { x: RIGHT, y: BELOW + 10, align: 'right', width: INNER.width / 2 - 8 });
}
