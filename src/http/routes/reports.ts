import type { IRouter, RequestHandler } from 'express';
import type { MakeReport } from '../../pipeline/make-report.js';
import { HTML_POLICY, type ReportFormat } from '../../pipeline/render-report.js';
import { acceptedLanguage } from '../accepted-language.js';
import { preferredType, requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';
import { reprDigest } from '../repr-digest.js';
import { withLanguage } from '../with-language.js';

const MEDIA_TYPES = ['application/pdf', 'text/html', 'application/json'] as const;
const FORMAT: Readonly<Record<(typeof MEDIA_TYPES)[number], ReportFormat>> = {
  'application/pdf': 'pdf',
  'text/html': 'html',
  'application/json': 'json',
};

export interface ReportDependencies {
  /** Languages in which there are reports. */
  readonly locales: readonly string[];
  readonly makeReport: MakeReport;
  readonly requireRoom: () => void;
}

/** POST /v1/reports: two sheets → the report, as PDF, as a page or as its document in JSON. */
export function addReportRoutes(
  app: IRouter,
  { locales, makeReport, requireRoom }: ReportDependencies,
  readJson: readonly RequestHandler[],
): void {
  // Before the body is read: who is refused anyway should not have to send it first.
  const refuseOverload: RequestHandler = (_request, _response, next) => {
    requireRoom();
    next();
  };
  app
    .route('/v1/reports')
    .post(requireAcceptable(MEDIA_TYPES), refuseOverload, ...readJson, async (request, response) => {
      const cancellation = new AbortController();
      response.on('close', () => cancellation.abort());

      const mediaType = preferredType(request, MEDIA_TYPES);
      const format = FORMAT[mediaType];
      const asked = withLanguage(request.body, acceptedLanguage(request, locales));
      const { bytes, locale } = await makeReport(asked, format, cancellation.signal);

      response
        .vary('Accept-Language')
        .type(mediaType)
        .set({
          'Content-Language': locale,
          // No name in it: file names end up in histories and synchronized folders.
          'Content-Disposition': `attachment; filename="visavis-report.${format}"`,
          'Repr-Digest': reprDigest(bytes),
          ...(format === 'html' && { 'Content-Security-Policy': HTML_POLICY }),
        })
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    })
    .all(methodNotAllowed('POST'));
}
