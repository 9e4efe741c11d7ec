import { analyseForSharing, type PairAnalysis } from '../../src/analysis/analyse-pair.js';
import type { Block, BlockKind } from '../../src/report/block.js';
import { composePersonal } from '../../src/report/compose-personal.js';
import { composeReport } from '../../src/report/compose-report.js';
import type { PairEdition, ReportDocument } from '../../src/report/report-document.js';
import type { SheetPair } from '../../src/responses/pair-sheets.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { policy, template } from './policy.js';
import { reportTexts } from './shipped.js';

export const DATE = '2026-10-12';

/** The shared report of two sheets, by the shipped template. */
export function compose(sheets: SheetPair, locale = 'en', contact?: string): ReportDocument {
  return composeAnalysis(analyseForSharing(sheets, policy), locale, contact);
}

/** The same, for a test that has looked at the analysis before. */
export function composeAnalysis(
  analysis: PairAnalysis,
  locale = 'en',
  contact?: string,
  edition: PairEdition = 'shared',
): ReportDocument {
  return composeReport({
    analysis,
    template,
    texts: reportTexts(analysis.sheets.employee.instrument.id, locale),
    edition,
    date: DATE,
    ...(contact !== undefined && { contact }),
  });
}

/** The coach edition of two sheets, by the shipped template. */
export function composeForCoach(sheets: SheetPair, locale = 'en'): ReportDocument {
  return composeAnalysis(analyseForSharing(sheets, policy), locale, undefined, 'coach');
}

/** The personal edition of one sheet, by the shipped template. */
export function composeOwn(sheet: ResponseSheet, locale = 'en'): ReportDocument {
  return composePersonal({ sheet, template, texts: reportTexts(sheet.instrument.id, locale), date: DATE });
}

export type ComparedAnalysis = Extract<PairAnalysis, { kind: 'compared' }>;

export function analyseCompared(sheets: SheetPair): ComparedAnalysis {
  const analysis = analyseForSharing(sheets, policy);
  if (analysis.kind !== 'compared') throw new Error('These sheets were meant to be compared');
  return analysis;
}

export function blocksOf<Kind extends BlockKind>(
  { sections }: ReportDocument,
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
}

/** Every string of a value, wherever it stands. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
