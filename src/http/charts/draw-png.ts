import type { ChartConfiguration } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
// Registers the element that our controllers name, in their copy of Chart.js; the canvas loads one of its own.
import '../../charts/draw-chart.js';
import { ContinuumController } from '../../charts/continuum-controller.js';
import { NeedController } from '../../charts/need-controller.js';
import { PICTURE } from '../../charts/picture-config.js';
import { PICTURE_SIZES, type PictureSize } from '../../pipeline/chart-request.js';
import { FONT_FAMILY, FONT_FILES } from './canvas-fonts.js';

/** A canvas factory per size, kept for the life of the process: making one loads Chart.js anew. */
const canvases = new Map<PictureSize, ChartJSNodeCanvas>();

/**
 * Draws a chart as PNG, at once.
 *
 * @param config made for this call: Chart.js and the canvas write into it
 */
export function drawPng(config: ChartConfiguration, size: PictureSize): Buffer {
  const scale = PICTURE_SIZES[size] / PICTURE.width;
  return canvasOf(size).renderToBufferSync({
    ...config,
    options: { ...config.options, devicePixelRatio: scale },
  });
}

function canvasOf(size: PictureSize): ChartJSNodeCanvas {
  let canvas = canvases.get(size);
  if (canvas === undefined) {
    canvas = new ChartJSNodeCanvas({
      ...PICTURE,
      chartCallback: ({ registry }) => registry.addControllers(ContinuumController, NeedController),
    });
    for (const { file, weight } of FONT_FILES) canvas.registerFont(file, { family: FONT_FAMILY, weight });
    canvases.set(size, canvas);
  }
  return canvas;
}
