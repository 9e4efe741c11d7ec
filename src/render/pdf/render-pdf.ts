import type { ReportDocument } from '../../report/report-document.js';
import type { Theme } from '../../report/template.js';
import type { FontSet } from './font-set.js';

export interface PdfOptions {
  readonly fonts: FontSet;
  readonly theme: Theme;
}

/** Draws a report document as tagged PDF. The same document, fonts and theme always give the same bytes. */
export function renderPdf(_document: ReportDocument, _options: PdfOptions): Promise<Uint8Array> {
  throw new Error('in progress');
}
