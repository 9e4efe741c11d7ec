import type { IRouter, RequestHandler } from 'express';
import { pictureConfig } from '../../charts/picture-config.js';
import { unwrap } from '../../kernel/result.js';
import { requireTemplate } from '../../library/library.js';
import type { ComposedChart, Engine } from '../../pipeline/engine.js';
import { Problem } from '../../problems/problem.js';
import { CHART_KINDS } from '../../report/chart-picture.js';
import { acceptedLanguage } from '../accepted-language.js';
import { FONT_FAMILY } from '../charts/canvas-fonts.js';
import { preferredType, requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { withLanguage } from '../with-language.js';

const MEDIA_TYPES = ['image/png', 'image/svg+xml', 'application/json'] as const;

/** POST /v1/charts/{chart}: two sheets and a theme → one chart of the report, for mails and portals. */
export function addChartRoutes(
  app: IRouter,
  { engine, locales }: { readonly engine: Engine; readonly locales: readonly string[] },
  readJson: readonly RequestHandler[],
): void {
  app
    .route('/v1/charts/:chart')
    .post(requireAcceptable(MEDIA_TYPES), ...readJson, async (request, response) => {
      const kind = CHART_KINDS.find((known) => known === request.params.chart);
      if (kind === undefined) {
        throw new Problem('not-found', `There is no such chart. There is: ${CHART_KINDS.join(', ')}.`);
      }
      const mediaType = preferredType(request, MEDIA_TYPES);
      const asked = withLanguage(request.body, acceptedLanguage(request, locales));
      const chart = unwrap(engine.chart(kind, asked));
      const body = await bodyOf(chart, mediaType, engine);
      response
        .vary('Accept-Language')
        .set({ 'Content-Type': mediaType, 'Content-Language': chart.picture.locale })
        .send(body);
    })
    .all(methodNotAllowed('POST'));
}

/** Canvases are native code: loaded with the first picture, not with the service. */
async function bodyOf(
  { picture, size, template }: ComposedChart,
  mediaType: (typeof MEDIA_TYPES)[number],
  { library }: Engine,
): Promise<Buffer> {
  if (mediaType === 'application/json') return Buffer.from(JSON.stringify(picture));
  const { colors } = unwrap(requireTemplate(library, template)).template.theme;
  const config = pictureConfig(picture, { colors, fontFamily: FONT_FAMILY });
  if (mediaType === 'image/png') return (await import('../charts/draw-png.js')).drawPng(config, size);
  return Buffer.from((await import('../charts/draw-svg.js')).drawSvg(config, picture));
}
