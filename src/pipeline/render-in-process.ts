import { assertNever } from '../kernel/assert-never.js';
import { unwrap } from '../kernel/result.js';
import { type Library, requireTemplate } from '../library/library.js';
import { renderHtml } from '../render/html/render-html.js';
import type { Theme } from '../report/template.js';
import type { ComposedReport } from './engine.js';
import { renderJson } from './render-json.js';
import type { RenderReport } from './render-report.js';

/**
 * Renders in this very process, one report at a time.
 *
 * PDFKit and the fonts are loaded with the first PDF and kept: a command that needs neither starts
 * faster, and a font is parsed once per process, not per report.
 */
export function createInProcessRenderer(library: Library): RenderReport {
  let loadingPdf: ReturnType<typeof loadPdf> | undefined;

  const themeOf = ({ template }: ComposedReport): Theme =>
    unwrap(requireTemplate(library, template)).template.theme;
  const renderAsPdf = async (report: ComposedReport): Promise<Uint8Array> => {
    loadingPdf ??= loadPdf();
    const { renderPdf, fonts, deflate } = await loadingPdf;
    return renderPdf(report.document, { fonts, deflate, theme: themeOf(report) });
  };

  return async (report, format, signal) => {
    signal.throwIfAborted();
    switch (format) {
      case 'pdf':
        return renderAsPdf(report);
      case 'html':
        return new TextEncoder().encode(renderHtml(report.document, themeOf(report)));
      case 'json':
        return new TextEncoder().encode(renderJson(report.document));
      default:
        return assertNever(format, 'report format');
    }
  };
}

async function loadPdf() {
  const [{ renderPdf }, { loadFonts }, { deflate }] = await Promise.all([
    import('../render/pdf/render-pdf.js'),
    import('../library/load-fonts.js'),
    import('../library/deflate.js'),
  ]);
  return { renderPdf, fonts: loadFonts(), deflate };
}
