import { BasicPlatform, Chart, type ChartConfiguration, LinearScale, PointElement } from 'chart.js';
import { ContinuumController } from './continuum-controller.js';
import { NeedController } from './need-controller.js';

// The point element is registered because every dataset names one; ours have no points of it.
Chart.register(NeedController, ContinuumController, LinearScale, PointElement);

/**
 * Draws a configuration at once on any Canvas 2D context, of a real canvas or of our own.
 *
 * @param beforeDataset called before each dataset is drawn, so that a caller can tell whose marks follow
 */
export function drawChart(
  configuration: ChartConfiguration,
  context: CanvasRenderingContext2D,
  beforeDataset?: (index: number) => void,
): void {
  const plugins = [...(configuration.plugins ?? [])];
  if (beforeDataset !== undefined) {
    plugins.push({
      id: 'before-dataset',
      beforeDatasetDraw: (_chart, { index }) => {
        beforeDataset(index);
        return true;
      },
    });
  }
  const chart = new Chart(context.canvas, {
    ...configuration,
    // Without a DOM of its own: the same code draws in Node, in a worker and in a page.
    platform: BasicPlatform,
    plugins,
  });
  chart.destroy();
}
