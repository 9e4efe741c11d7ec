import type { ReportDocument } from '../report/report-document.js';

/**
 * The report document as JSON text, two spaces deep, with a line feed at the end.
 *
 * Stable: a document is composed in one order, so the same input gives the same text.
 */
export function renderJson(document: ReportDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
