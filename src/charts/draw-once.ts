import { BasicPlatform, Chart, type ChartConfiguration } from 'chart.js';
import './draw-chart.js';

/** Draws a chart on a canvas of its own and forgets it: for configurations whose plugins hold words. */
export function drawOnce(config: ChartConfiguration, context: CanvasRenderingContext2D): void {
  new Chart(context.canvas, { ...config, platform: BasicPlatform }).destroy();
}
