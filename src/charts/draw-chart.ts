import { BasicPlatform, Chart, type ChartConfiguration, LinearScale, PointElement } from 'chart.js';
import { ChangeController } from './change-controller.js';
import { ContinuumController } from './continuum-controller.js';
import { NeedController } from './need-controller.js';

// The point element is registered because every dataset names one; ours have no points of it.
Chart.register(NeedController, ContinuumController, ChangeController, LinearScale, PointElement);

/** Called before each dataset is drawn, so that a caller can tell whose marks follow. */
export type BeforeDataset = (index: number) => void;

/** A configuration with the name of its shape: same shape, same axes and size, whatever the answers. */
export interface ShapedChart {
  readonly shape: string;
  readonly config: ChartConfiguration;
}

interface Press {
  readonly chart: Chart;
  readonly caller: { before: BeforeDataset | undefined };
}

/** Shapes kept; a report has about ten, and they are the same in every report. */
const MAX_SHAPES = 64;
const presses = new Map<string, Press>();

/**
 * Draws a chart at once on any Canvas 2D context, of a real canvas or of our own.
 *
 * Chart.js works out axes and layout when a chart is made, which is most of its work. Charts of one shape
 * are made once and then drawn again with other answers; the answers are taken out after each drawing.
 */
export function drawChart(
  { shape, config }: ShapedChart,
  context: CanvasRenderingContext2D,
  before?: BeforeDataset,
): void {
  const known = presses.get(shape);
  if (known === undefined) {
    const press = makePress(config, context, before);
    if (presses.size < MAX_SHAPES) presses.set(shape, press);
    clear(press);
    return;
  }
  const { chart, caller } = known;
  caller.before = before;
  Object.assign(chart, { ctx: context, canvas: context.canvas });
  config.data.datasets.forEach((dataset, index) => {
    Object.assign(chart.data.datasets[index] ?? {}, dataset);
  });
  try {
    chart.draw();
  } finally {
    clear(known);
  }
}

function makePress(
  config: ChartConfiguration,
  context: CanvasRenderingContext2D,
  before: BeforeDataset | undefined,
): Press {
  const caller: Press['caller'] = { before };
  const chart = new Chart(context.canvas, {
    ...config,
    // Without a DOM of its own: the same code draws in Node, in a worker and in a page.
    platform: BasicPlatform,
    plugins: [
      ...(config.plugins ?? []),
      {
        id: 'before-dataset',
        beforeDatasetDraw: (_chart, { index }) => {
          caller.before?.(index);
          return true;
        },
      },
    ],
  });
  return { chart, caller };
}

/** What a chart keeps between two drawings is its shape: no answers, and not the page they were drawn on. */
function clear({ chart, caller }: Press): void {
  for (const dataset of chart.data.datasets) Object.assign(dataset, { chart: undefined });
  Object.assign(chart, { ctx: undefined, canvas: undefined });
  caller.before = undefined;
}
