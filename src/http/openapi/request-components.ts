import { calibrationSchema } from '../../calibration/calibration-file.js';
import { usableCalibrationSchema } from '../../calibration/usable-calibration-schema.js';
import { ROLES, type Role } from '../../instrument/instrument.js';
import { objectSchema } from '../../kernel/json-schema.js';
import { type Library, reportLocales } from '../../library/library.js';
import { chartRequestSchema, chartThemes } from '../../pipeline/chart-request.js';
import {
  comparisonRequestSchema,
  profileRequestSchema,
  reportRequestSchema,
} from '../../pipeline/request-schemas.js';
import { CHART_KINDS, type ChartKind } from '../../report/chart-picture.js';
import { PAIR_EDITIONS } from '../../report/report-document.js';
import { roleSheetSchema } from '../../responses/role-sheet-schema.js';
import { type Components, schemaRef } from './contract.js';
import { schemaComponents } from './schema-components.js';

const NAME: Readonly<Record<Role, string>> = { employee: 'Employee', manager: 'Manager' };

/**
 * What requests hold. The shapes are those that validate; where the service looks something up, such as
 * the items of a questionnaire, the schema has what it would find.
 */
export function requestComponents(library: Library): Components {
  return {
    ...Object.assign({}, ...ROLES.map((role) => sheetComponents(library, role))),
    ...schemaComponents('Calibration', calibrationSchema),
    ...request('ProfileRequest', profileRequestSchema, library, {
      sheet: { oneOf: ROLES.map((role) => schemaRef(`${NAME[role]}Sheet`)) },
    }),
    ...request('ComparisonRequest', comparisonRequestSchema, library, pairProperties()),
    ...reportComponents(library),
    ...chartComponents(library),
  };
}

/** A report for both takes both sheets; personal pages take the one of their reader, consent or not. */
function reportComponents(library: Library): Components {
  const { properties } = reportRequestSchema;
  const pair = {
    ...reportRequestSchema,
    properties: { ...properties, edition: { enum: PAIR_EDITIONS } },
    required: ['manager', 'employee', 'date'],
    dependentRequired: { previous: ['previousDate'], previousDate: ['previous'] },
  };
  const { manager, employee, previous: _, previousDate: _date, ...common } = properties;
  const personal = (role: Role): Components => {
    const sheet = role === 'employee' ? { employee } : { manager };
    const schema = {
      ...reportRequestSchema,
      properties: { ...sheet, ...common, edition: { const: 'personal' } },
      required: [role, 'edition', 'date'],
    };
    return request(`Personal${NAME[role]}ReportRequest`, schema, library, {
      [role]: schemaRef(`${NAME[role]}Sheet`),
    });
  };
  return {
    ReportRequest: {
      oneOf: ['PairReportRequest', ...ROLES.map((role) => `Personal${NAME[role]}ReportRequest`)].map((name) =>
        schemaRef(name),
      ),
    },
    ...request('PairReportRequest', pair, library, pairProperties()),
    ...Object.assign({}, ...ROLES.map(personal)),
  };
}

export function chartRequestName(kind: ChartKind): string {
  return kind === 'need' ? 'NeedChartRequest' : 'PreferenceChartRequest';
}

/** Which themes there are depends on the kind of chart. */
function chartComponents(library: Library): Components {
  const { previous: _, ...pair } = pairProperties();
  const instruments = [...library.instruments.values()].map(({ instrument }) => instrument);
  const ofKind = (kind: ChartKind): Components =>
    request(chartRequestName(kind), chartRequestSchema, library, {
      ...pair,
      theme: { enum: instruments.flatMap((instrument) => chartThemes(instrument, kind)) },
    });
  return Object.assign({}, ...CHART_KINDS.map(ofKind));
}

function sheetComponents(library: Library, role: Role): Components {
  const instruments = [...library.instruments.values()].map(({ instrument }) => instrument);
  const name = NAME[role];
  return {
    [`${name}Sheet`]: oneOf(instruments.map((instrument) => roleSheetSchema(instrument, role))),
    [`Consenting${name}Sheet`]: {
      description: `A sheet whose ${role} agreed to a shared report.`,
      allOf: [
        schemaRef(`${name}Sheet`),
        { properties: { consent: { properties: { sharedReport: { const: true } } } } },
      ],
    },
    [`${name}Calibration`]: {
      description: `Errors of measurement from earlier answers of ${role}s.`,
      allOf: [
        schemaRef('Calibration'),
        oneOf(instruments.map((instrument) => usableCalibrationSchema(instrument, role))),
      ],
    },
  };
}

function pairProperties(): Components {
  const pair = {
    manager: schemaRef('ConsentingManagerSheet'),
    employee: schemaRef('ConsentingEmployeeSheet'),
  };
  return { ...pair, previous: objectSchema(pair) };
}

/** The schema that validates, with the properties that have a parser of their own filled in. */
function request(
  name: string,
  schema: { readonly properties: Readonly<Record<string, unknown>> },
  library: Library,
  own: Components,
): Components {
  const filled: Components = {
    template: { enum: [...library.templates.keys()] },
    calibrations: objectSchema(
      { manager: schemaRef('ManagerCalibration'), employee: schemaRef('EmployeeCalibration') },
      ROLES,
    ),
    locale: { type: 'string', pattern: `^(${reportLocales(library).join('|')})(-[A-Z]{2})?$` },
    date: { format: 'date' },
    previousDate: { format: 'date' },
    ...own,
  };
  const properties = Object.entries(schema.properties).map(([property, general]) => [
    property,
    property in filled ? merged(general, filled[property]) : general,
  ]);
  return schemaComponents(name, { ...schema, properties: Object.fromEntries(properties) });
}

/** What is filled in counts; of the general schema its words stay, and for a text all of it. */
function merged(general: unknown, special: object = {}): object {
  const { description, type } = general as Record<string, unknown>;
  if (type === 'string') return { ...(general as object), ...special };
  return { ...(description !== undefined && !('$ref' in special) && { description }), ...special };
}

function oneOf(schemas: readonly object[]): object {
  const [only] = schemas;
  return schemas.length === 1 && only !== undefined ? only : { oneOf: schemas };
}
