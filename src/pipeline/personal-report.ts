import type { Texts } from '../i18n/texts.js';
import type { Instrument, Role } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';
import { composePersonal } from '../report/compose-personal.js';
import type { ReportDocument } from '../report/report-document.js';
import type { ReportTemplate } from '../report/template.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import type { ReportDays } from './check-report-details.js';
import { readCalibrations } from './read-calibrations.js';
import type { ReportRequest } from './request-schemas.js';

export interface PersonalTools {
  readonly template: ReportTemplate;
  readSheet(raw: unknown, at: string): Result<ResponseSheet, Problem>;
  textsFor(instrument: Instrument, locale: string): Result<Texts, Problem>;
}

/** The personal edition of the one sheet in a request. Needs no consent: it goes to nobody else. */
export function personalReport(
  request: ReportRequest,
  { date }: ReportDays,
  { template, readSheet, textsFor }: PersonalTools,
): Result<ReportDocument, Problem> {
  const role: Role = request.employee === undefined ? 'manager' : 'employee';
  const sheet = readSheet(request[role], `/${role}`);
  if (!sheet.ok) return sheet;
  if (sheet.value.role !== role) return err(misplaced(role));
  const calibrations = readCalibrations(request.calibrations, sheet.value.instrument);
  if (!calibrations.ok) return calibrations;
  const texts = textsFor(sheet.value.instrument, request.locale ?? sheet.value.locale);
  if (!texts.ok) return texts;
  const calibration = calibrations.value[role];
  return ok(
    composePersonal({
      sheet: sheet.value,
      template,
      texts: texts.value,
      date,
      ...(request.contact !== undefined && { contact: request.contact }),
      ...(request.brand !== undefined && { brand: request.brand }),
      ...(calibration !== undefined && { calibration }),
    }),
  );
}

function misplaced(role: Role): Problem {
  return new Problem('invalid-response-sheet', 'The sheet stands in the place of the other role.', [
    { pointer: `/${role}/role`, code: 'role', message: `must be "${role}"` },
  ]);
}
