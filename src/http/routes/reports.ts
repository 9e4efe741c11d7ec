import { type RequestHandler, Router } from 'express';
import { unwrap } from '../../kernel/result.js';
import type { Engine } from '../../pipeline/engine.js';
import { HTML_POLICY, type RenderReport, type ReportFormat } from '../../pipeline/render-report.js';
import { preferredType, requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { reprDigest } from '../repr-digest.js';

const MEDIA_TYPES = ['application/pdf', 'text/html', 'application/json'] as const;
const FORMAT: Readonly<Record<(typeof MEDIA_TYPES)[number], ReportFormat>> = {
  'application/pdf': 'pdf',
  'text/html': 'html',
  'application/json': 'json',
};

export interface ReportDependencies {
  readonly engine: Engine;
  readonly renderReport: RenderReport;
}

/** POST /v1/reports: two sheets → the report, as PDF, as a page or as its document in JSON. */
export function reportRoutes(
  { engine, renderReport }: ReportDependencies,
  readJson: readonly RequestHandler[],
): Router {
  const router = Router();
  router
    .route('/v1/reports')
    .post(requireAcceptable(MEDIA_TYPES), ...readJson, async (request, response) => {
      const cancellation = new AbortController();
      response.on('close', () => cancellation.abort());

      const mediaType = preferredType(request, MEDIA_TYPES);
      const format = FORMAT[mediaType];
      const report = unwrap(engine.report(request.body));
      const bytes = await renderReport(report, format, cancellation.signal);

      response
        .type(mediaType)
        .set({
          'Content-Language': report.document.locale,
          // No name in it: file names end up in histories and synchronized folders.
          'Content-Disposition': `attachment; filename="visavis-report.${format}"`,
          'Repr-Digest': reprDigest(bytes),
          ...(format === 'html' && { 'Content-Security-Policy': HTML_POLICY }),
        })
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    })
    .all(methodNotAllowed('POST'));
  return router;
}
