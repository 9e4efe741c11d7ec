import { analyseForSharing, type PairBackground } from '../analysis/analyse-pair.js';
import type { CalendarDate } from '../i18n/format.js';
import type { Texts } from '../i18n/texts.js';
import { ok, type Result } from '../kernel/result.js';
import type { Problem } from '../problems/problem.js';
import type { Brand } from '../report/brand.js';
import { composeReport } from '../report/compose-report.js';
import type { PairEdition, ReportDocument } from '../report/report-document.js';
import type { ReportTemplate } from '../report/template.js';
import { requireConsent, type SheetPair } from '../responses/pair-sheets.js';

/** Everything a report is made from, already parsed. */
export interface ReportInput {
  readonly sheets: SheetPair;
  readonly template: ReportTemplate;
  /** Template texts and the questionnaire's report texts together, in the locale of the report. */
  readonly texts: Texts;
  readonly edition: PairEdition;
  /** Day that stands in the report. */
  readonly date: CalendarDate;
  /** Errors of measurement from earlier answers, and the previous round of the same two people. */
  readonly background?: PairBackground;
  /** Day of the previous round; goes with the previous sheets. */
  readonly previousDate?: CalendarDate;
  /** Whom readers may ask about the report. */
  readonly contact?: string;
  /** Whose report it is. */
  readonly brand?: Brand;
}

/**
 * From two sheets to a report document. Pure: the same input gives the same document, on any machine
 * and at any time. Refuses without the consent of both, so that no caller can forget to ask.
 */
export function buildReport({
  sheets,
  template,
  background,
  ...rest
}: ReportInput): Result<ReportDocument, Problem> {
  const agreed = requireConsent(sheets);
  if (!agreed.ok) return agreed;
  const analysis = analyseForSharing(agreed.value, template.policy, background);
  return ok(composeReport({ analysis, template, ...rest }));
}
