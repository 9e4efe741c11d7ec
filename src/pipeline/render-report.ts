import type { ComposedReport } from './engine.js';

/** What goes with a page, for the shell that sends it. */
export { HTML_POLICY } from '../render/html/html-policy.js';

export const REPORT_FORMATS = ['pdf', 'html', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * Turns a composed report into bytes, here or somewhere else: a shell does not see where.
 *
 * @param signal nobody waits for the bytes any more
 */
export type RenderReport = (
  report: ComposedReport,
  format: ReportFormat,
  signal: AbortSignal,
) => Promise<Uint8Array>;
