import { unwrap } from '../kernel/result.js';
import type { Engine } from './engine.js';
import type { RenderReport, ReportFormat } from './render-report.js';

export interface MadeReport {
  readonly bytes: Uint8Array;
  /** Language of the report. */
  readonly locale: string;
}

/**
 * From the parsed body of a report request to the bytes of the report, here or on another thread: who asks
 * does not see where.
 *
 * @param request untrusted
 * @param signal nobody waits for the report any more
 * @throws Problem when it is refused
 */
export type MakeReport = (request: unknown, format: ReportFormat, signal: AbortSignal) => Promise<MadeReport>;

/** Composes and renders in this very thread. */
export function createReportMaker(engine: Engine, renderReport: RenderReport): MakeReport {
  return async (request, format, signal) => {
    const report = unwrap(engine.report(request));
    return { bytes: await renderReport(report, format, signal), locale: report.document.locale };
  };
}
