import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { analysePair } from '../analysis/analyse-pair.js';
import { type CalendarDate, parseCalendarDate } from '../i18n/format.js';
import { err, ok, type Result } from '../kernel/result.js';
import {
  createTextSource,
  DEFAULT_TEMPLATE,
  findInstrument,
  type Library,
  requireTemplate,
} from '../library/library.js';
import { Problem, type Violation } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import { assessQuality } from '../quality/assess-quality.js';
import { composeReport } from '../report/compose-report.js';
import { EDITIONS, type Edition, type ReportDocument } from '../report/report-document.js';
import { checkBounds } from '../responses/bounds.js';
import { pairSheets, requireConsent, type SheetPair } from '../responses/pair-sheets.js';
import { parseResponseSheet } from '../responses/parse-response-sheet.js';
import { hasUnreadableCharacters } from '../responses/readable-text.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import { scoreSheet } from '../scoring/score-sheet.js';
import {
  type ComparisonRequest,
  comparisonRequestSchema,
  type ProfileRequest,
  profileRequestSchema,
  type ReportRequest,
  reportRequestSchema,
} from './request-schemas.js';
import { type ComparisonJson, comparisonToJson, type ProfileJson, profileToJson } from './to-json.js';

/** A report ready to be rendered, with the template whose theme it takes. */
export interface ComposedReport {
  readonly document: ReportDocument;
  readonly template: string;
}

/** The whole product as functions from untrusted JSON to results. Pure; remembers texts, never sheets. */
export interface Engine {
  readonly library: Library;
  parseSheet(raw: unknown, at?: string): Result<ResponseSheet, Problem>;
  profile(request: unknown): Result<ProfileJson, Problem>;
  comparison(request: unknown): Result<ComparisonJson, Problem>;
  report(request: unknown): Result<ComposedReport, Problem>;
}

const ajv = new Ajv2020({ allErrors: true, ownProperties: true });
const isProfileRequest = ajv.compile<ProfileRequest>(profileRequestSchema);
const isComparisonRequest = ajv.compile<ComparisonRequest>(comparisonRequestSchema);
const isReportRequest = ajv.compile<ReportRequest>(reportRequestSchema);

export function createEngine(library: Library): Engine {
  const textSource = createTextSource(library);
  const parseSheet = (raw: unknown, at = ''): Result<ResponseSheet, Problem> =>
    parseResponseSheet(raw, { findInstrument: (reference) => findInstrument(library, reference), at });

  const parsePair = ({ manager, employee }: ComparisonRequest): Result<SheetPair, Problem> => {
    const sheets = { manager: parseSheet(manager, '/manager'), employee: parseSheet(employee, '/employee') };
    if (sheets.manager.ok && sheets.employee.ok) {
      return pairSheets({ manager: sheets.manager.value, employee: sheets.employee.value });
    }
    return err(joinProblems([sheets.manager, sheets.employee]));
  };

  return {
    library,
    parseSheet,

    profile(raw) {
      const request = checkRequest(raw, isProfileRequest);
      if (!request.ok) return request;
      const template = requireTemplate(library, request.value.template ?? DEFAULT_TEMPLATE);
      if (!template.ok) return template;
      const sheet = parseSheet(request.value.sheet, '/sheet');
      if (!sheet.ok) return sheet;
      const { policy } = template.value.template;
      return ok(
        profileToJson(
          sheet.value,
          scoreSheet(sheet.value, policy.scoring),
          assessQuality(sheet.value, policy.quality),
        ),
      );
    },

    comparison(raw) {
      const request = checkRequest(raw, isComparisonRequest);
      if (!request.ok) return request;
      const template = requireTemplate(library, request.value.template ?? DEFAULT_TEMPLATE);
      if (!template.ok) return template;
      const pair = parsePair(request.value);
      if (!pair.ok) return pair;
      const agreed = requireConsent(pair.value);
      return agreed.ok
        ? ok(comparisonToJson(analysePair(agreed.value, template.value.template.policy)))
        : agreed;
    },

    report(raw) {
      const request = checkRequest(raw, isReportRequest);
      if (!request.ok) return request;
      const { edition = 'shared', template: templateId = DEFAULT_TEMPLATE, contact } = request.value;
      const details = checkReportDetails(request.value);
      if (!details.ok) return details;
      const template = requireTemplate(library, templateId);
      if (!template.ok) return template;
      const parsed = parsePair(request.value);
      if (!parsed.ok) return parsed;
      const pair = requireConsent(parsed.value);
      if (!pair.ok) return pair;
      const { employee } = pair.value;
      const texts = textSource(employee.instrument.id, templateId, request.value.locale ?? employee.locale);
      if (!texts.ok) return texts;
      const document = composeReport({
        analysis: analysePair(pair.value, template.value.template.policy),
        template: template.value.template,
        texts: texts.value,
        edition: edition as Edition,
        date: details.value,
        ...(contact !== undefined && { contact }),
      });
      return ok({ document, template: templateId });
    },
  };
}

export function isEdition(text: string): text is Edition {
  return (EDITIONS as readonly string[]).includes(text);
}

/** Bounds first, then shape: a hostile document is refused before a schema walks through it. */
function checkRequest<Request>(raw: unknown, isRequest: ValidateFunction<Request>): Result<Request, Problem> {
  const bounds = checkBounds(raw);
  if (bounds.length === 0 && isRequest(raw)) return ok(raw);
  const violations = bounds.length > 0 ? bounds : schemaViolations(isRequest.errors ?? []);
  return err(new Problem('invalid-request', `The request has ${violations.length} mistake(s).`, violations));
}

/** What a schema cannot say: a day that exists in the calendar, a contact that can be read. */
function checkReportDetails({ date, contact = '' }: ReportRequest): Result<CalendarDate, Problem> {
  const violations: Violation[] = [];
  const day = parseCalendarDate(date);
  if (day === undefined) {
    violations.push({
      pointer: '/date',
      code: 'date',
      message: 'must be a day of the calendar, as YYYY-MM-DD',
    });
  }
  if (hasUnreadableCharacters(contact)) {
    violations.push({
      pointer: '/contact',
      code: 'unreadable',
      message: 'must not contain control characters',
    });
  }
  return day !== undefined && violations.length === 0
    ? ok(day)
    : err(new Problem('invalid-request', `The request has ${violations.length} mistake(s).`, violations));
}

/** Mistakes of both sheets in one problem, so that nobody has to send twice. */
function joinProblems(results: readonly Result<unknown, Problem>[]): Problem {
  const problems = results.flatMap((result) => (result.ok ? [] : [result.error]));
  const violations = problems.flatMap((problem) => problem.violations);
  const [first] = problems;
  if (problems.length === 1 && first !== undefined) return first;
  return new Problem(
    'invalid-response-sheet',
    `The response sheets have ${violations.length} mistake(s).`,
    violations,
  );
}
