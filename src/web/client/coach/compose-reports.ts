import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { ReportDocument } from '../../../report/report-document.js';
import type { SheetPair } from '../../../responses/pair-sheets.js';
import type { ReportMaker, ReportWish } from './report-maker.js';

export interface ComposedReport {
  readonly document: ReportDocument;
  /** Whom alone it is for; undefined for a report of both. */
  readonly reader?: Role;
}

/** One report of both people, or one for each sheet there is. */
export async function composeReports(
  maker: ReportMaker,
  sheets: Partial<SheetPair>,
  wish: ReportWish,
): Promise<ComposedReport[]> {
  const { edition } = wish;
  const { employee, manager } = sheets;
  if (edition === 'personal') {
    const own = ROLES.flatMap((role) => sheets[role] ?? []);
    return Promise.all(
      own.map(async (sheet) => ({ reader: sheet.role, document: await maker.composePersonal(sheet, wish) })),
    );
  }
  if (employee === undefined || manager === undefined) return [];
  return [{ document: await maker.compose({ employee, manager }, edition, wish) }];
}
