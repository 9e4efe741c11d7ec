import { GlobalFonts, SVGCanvas } from 'canvas';
import type { ChartConfiguration } from 'chart.js';
import { drawOnce } from '../../charts/draw-once.js';
import { PICTURE } from '../../charts/picture-config.js';
import { escapeHtml } from '../../render/html/escape.js';
import type { ChartPicture } from '../../report/chart-picture.js';
import { FONT_FAMILY, FONT_FILES } from './canvas-fonts.js';

/** `SvgExportFlag.ConvertTextToPaths`, which the `canvas` package does not hand on. */
const TEXT_AS_OUTLINES = 1;

for (const { file } of FONT_FILES) GlobalFonts.registerFromPath(file, FONT_FAMILY);

/** Draws a chart as SVG that looks the same everywhere: words are outlines, and said in `title` and `desc`. */
export function drawSvg(config: ChartConfiguration, { title, alt, locale }: ChartPicture): string {
  const canvas = new SVGCanvas(PICTURE.width, PICTURE.height, TEXT_AS_OUTLINES);
  drawOnce(config, canvas.getContext('2d'));
  const drawn = canvas.getContent().toString('utf8');
  const head = `role="img" lang="${escapeHtml(locale)}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}"`;
  const said = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(alt)}</desc>`;
  // A function: in a replacement string, a `$` in a name would be an instruction.
  return drawn.replace(/<svg ([^>]*)>/, (_tag, own: string) => `<svg ${head} ${own}>${said}`);
}
