import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { analysePair, type PairBackground } from '../analysis/analyse-pair.js';
import type { Instrument } from '../instrument/instrument.js';
import { err, ok, type Result } from '../kernel/result.js';
import {
  createTextSource,
  DEFAULT_TEMPLATE,
  findInstrument,
  type Library,
  requireTemplate,
} from '../library/library.js';
import { Problem } from '../problems/problem.js';
import { schemaViolations } from '../problems/schema-violations.js';
import { assessQuality } from '../quality/assess-quality.js';
import type { ChartKind, ChartPicture } from '../report/chart-picture.js';
import type { ReportDocument } from '../report/report-document.js';
import { pairSheets, requireConsent, type SheetPair } from '../responses/pair-sheets.js';
import { parseBoundedSheet, parseResponseSheet } from '../responses/parse-response-sheet.js';
import type { ResponseSheet } from '../responses/response-sheet.js';
import { scoreSheet } from '../scoring/score-sheet.js';
import { boundedRequest, requestProblem } from './bounded-request.js';
import { buildReport } from './build-report.js';
import { buildChart, type ChartRequest, chartRequestSchema, type PictureSize } from './chart-request.js';
import { checkBrandOf, checkReportDetails } from './check-report-details.js';
import { type ComparisonJson, comparisonToJson } from './comparison-json.js';
import { personalReport } from './personal-report.js';
import { type ProfileJson, profileToJson } from './profile-json.js';
import { readCalibrations } from './read-calibrations.js';
import { type PreviousRequest, readPrevious } from './read-previous.js';
import {
  type ComparisonRequest,
  comparisonRequestSchema,
  type ProfileRequest,
  profileRequestSchema,
  type ReportRequest,
  reportRequestSchema,
} from './request-schemas.js';

/** A report ready to be rendered, with the template whose theme it takes. */
export interface ComposedReport {
  readonly document: ReportDocument;
  readonly template: string;
}

export interface ComposedChart {
  readonly picture: ChartPicture;
  readonly size: PictureSize;
  readonly template: string;
}

/** The whole product as functions from untrusted JSON to results. Pure; remembers texts, never sheets. */
export interface Engine {
  readonly library: Library;
  parseSheet(raw: unknown, at?: string): Result<ResponseSheet, Problem>;
  profile(request: unknown): Result<ProfileJson, Problem>;
  comparison(request: unknown): Result<ComparisonJson, Problem>;
  report(request: unknown): Result<ComposedReport, Problem>;
  /** One chart of the shared edition, with the template whose colors it takes. */
  chart(kind: ChartKind, request: unknown): Result<ComposedChart, Problem>;
}

const ajv = new Ajv2020({ allErrors: true, ownProperties: true });
const isProfileRequest = ajv.compile<ProfileRequest>(profileRequestSchema);
const isComparisonRequest = ajv.compile<ComparisonRequest>(comparisonRequestSchema);
const isChartRequest = ajv.compile<ChartRequest>(chartRequestSchema);
const isReportRequest = ajv.compile<ReportRequest>(reportRequestSchema);

export function createEngine(library: Library): Engine {
  const textSource = createTextSource(library);
  const find = (reference: string) => findInstrument(library, reference);
  // Of a request that was found to be small enough as a whole.
  const readSheet = (raw: unknown, at: string): Result<ResponseSheet, Problem> =>
    parseBoundedSheet(raw, { findInstrument: find, at });

  const parsePair = (pair: Partial<PreviousRequest>, base = ''): Result<SheetPair, Problem> => {
    const at = { manager: `${base}/manager`, employee: `${base}/employee` };
    const manager = readSheet(pair.manager, at.manager);
    const employee = readSheet(pair.employee, at.employee);
    return manager.ok && employee.ok
      ? pairSheets({ manager: manager.value, employee: employee.value }, at)
      : err(joinProblems([manager, employee]));
  };

  const readBackground = (
    request: Pick<ComparisonRequest, 'calibrations' | 'previous'>,
    current: SheetPair,
  ): Result<PairBackground, Problem> => {
    const calibrations = readCalibrations(request.calibrations, current.employee.instrument);
    if (!calibrations.ok) return calibrations;
    const background = { calibrations: calibrations.value };
    if (request.previous === undefined) return ok(background);
    const previous = readPrevious(request.previous, { current, findInstrument: find, parsePair });
    return previous.ok ? ok({ ...background, previous: previous.value }) : previous;
  };

  return {
    library,
    parseSheet: (raw, at = '') => parseResponseSheet(raw, { findInstrument: find, at }),

    profile(raw) {
      const request = checkRequest(raw, isProfileRequest);
      if (!request.ok) return request;
      const template = requireTemplate(library, request.value.template ?? DEFAULT_TEMPLATE);
      if (!template.ok) return template;
      const sheet = readSheet(request.value.sheet, '/sheet');
      if (!sheet.ok) return sheet;
      const { role, instrument } = sheet.value;
      const calibrations = readCalibrations(request.value.calibrations, instrument);
      if (!calibrations.ok) return calibrations;
      const { policy } = template.value.template;
      return ok(
        profileToJson(
          sheet.value,
          scoreSheet(sheet.value, policy.scoring, calibrations.value[role]),
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
      if (!agreed.ok) return agreed;
      const background = readBackground(request.value, agreed.value);
      if (!background.ok) return background;
      const { policy } = template.value.template;
      return ok(comparisonToJson(analysePair(agreed.value, policy, background.value)));
    },

    chart(kind, raw) {
      const request = checkRequest(raw, isChartRequest);
      if (!request.ok) return request;
      const { template: templateId = DEFAULT_TEMPLATE, theme, size = 'medium' } = request.value;
      const found = requireTemplate(library, templateId);
      if (!found.ok) return found;
      const pair = parsePair(request.value);
      if (!pair.ok) return pair;
      const background = readBackground(request.value, pair.value);
      if (!background.ok) return background;
      const { instrument, locale } = pair.value.employee;
      const texts = textSource(instrument.id, templateId, request.value.locale ?? locale);
      if (!texts.ok) return texts;
      const picture = buildChart({
        kind,
        theme,
        sheets: pair.value,
        template: found.value.template,
        texts: texts.value,
        background: background.value,
      });
      return picture.ok ? ok({ picture: picture.value, size, template: templateId }) : picture;
    },

    report(raw) {
      const request = checkRequest(raw, isReportRequest);
      if (!request.ok) return request;
      const { edition = 'shared', template: templateId = DEFAULT_TEMPLATE, contact, brand } = request.value;
      const details = checkReportDetails(request.value);
      if (!details.ok) return details;
      const found = requireTemplate(library, templateId);
      if (!found.ok) return found;
      const { template } = found.value;
      const mistakes = checkBrandOf(request.value, template);
      if (!mistakes.ok) return mistakes;
      const textsFor = ({ id }: Instrument, locale: string) => textSource(id, templateId, locale);
      if (edition === 'personal') {
        const document = personalReport(request.value, details.value, { template, readSheet, textsFor });
        return document.ok ? ok({ document: document.value, template: templateId }) : document;
      }
      const pair = parsePair(request.value);
      if (!pair.ok) return pair;
      const background = readBackground(request.value, pair.value);
      if (!background.ok) return background;
      const { employee } = pair.value;
      const texts = textsFor(employee.instrument, request.value.locale ?? employee.locale);
      if (!texts.ok) return texts;
      const document = buildReport({
        sheets: pair.value,
        template,
        texts: texts.value,
        edition,
        ...details.value,
        background: background.value,
        ...(contact !== undefined && { contact }),
        ...(brand !== undefined && { brand }),
      });
      return document.ok ? ok({ document: document.value, template: templateId }) : document;
    },
  };
}

/** Bounds first, then shape: a hostile document is refused before a schema walks through it. */
function checkRequest<Request>(raw: unknown, isRequest: ValidateFunction<Request>): Result<Request, Problem> {
  const bounded = boundedRequest(raw);
  if (!bounded.ok) return bounded;
  return isRequest(raw) ? ok(raw) : err(requestProblem(schemaViolations(isRequest.errors ?? [])));
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
