/**
 * The library: from questionnaire files and answers to a report, as functions.
 *
 * Importing it does nothing. `loadLibrary` and `loadFonts` read files; everything else is pure.
 */
export { analysePair, type PairAnalysis } from './analysis/analyse-pair.js';
export type { Policy } from './analysis/policy.js';
export type { Calibration } from './calibration/calibration.js';
export { parseCalibration } from './calibration/parse-calibration.js';
export { useCalibration } from './calibration/use-calibration.js';
export type { Change } from './change/change.js';
export type { RoundComparison } from './change/compare-rounds.js';
export type { Comparison } from './comparison/compare-profiles.js';
export { type CalendarDate, parseCalendarDate } from './i18n/format.js';
export { createTexts, type Messages, type Texts } from './i18n/texts.js';
export type { Domain, Instrument, Item, Role, Scale } from './instrument/instrument.js';
export { parseQuestionnaire } from './instrument/parse-questionnaire.js';
export { type Result, unwrap } from './kernel/result.js';
export {
  type CalibrationSource,
  readCalibration,
  type TableFormat,
} from './library/calibration-table/read-calibration.js';
export { deflate } from './library/deflate.js';
export {
  createTextSource,
  findInstrument,
  type Library,
  type LibraryInstrument,
  type LibraryTemplate,
} from './library/library.js';
export { loadFonts } from './library/load-fonts.js';
export { type LibraryFolders, loadLibrary } from './library/load-library.js';
export { buildReport, type ReportInput } from './pipeline/build-report.js';
export { type ComparisonJson, comparisonToJson } from './pipeline/comparison-json.js';
export { type ComposedReport, createEngine, type Engine } from './pipeline/engine.js';
export { type ProfileJson, profileToJson } from './pipeline/profile-json.js';
export { renderJson } from './pipeline/render-json.js';
export type { ComparisonRequest, ProfileRequest, ReportRequest } from './pipeline/request-schemas.js';
export { PROBLEM_CODES, Problem, type ProblemCode, type Violation } from './problems/problem.js';
export { assessQuality, type Quality, type QualityPolicy } from './quality/assess-quality.js';
export type { Deflate } from './render/pdf/compress-streams.js';
export type { FontSet } from './render/pdf/font-set.js';
export { type PdfOptions, renderPdf } from './render/pdf/render-pdf.js';
export type { Block } from './report/block.js';
export { composePersonal, type PersonalInput } from './report/compose-personal.js';
export { type ComposeInput, composeReport } from './report/compose-report.js';
export { parseTemplate } from './report/parse-template.js';
export type { Edition, ReportDocument, Section } from './report/report-document.js';
export type { ReportTemplate, Theme } from './report/template.js';
export { type PairPointers, pairSheets, requireConsent, type SheetPair } from './responses/pair-sheets.js';
export { type ParseOptions, parseResponseSheet } from './responses/parse-response-sheet.js';
export type { ResponseSheet } from './responses/response-sheet.js';
export type { Profile } from './scoring/profile.js';
export { scoreSheet } from './scoring/score-sheet.js';
export type { CalibratedUncertainty, UncertaintySource } from './scoring/uncertainty.js';
export type { Agenda, Topic } from './topics/topic.js';
