import { type CalendarDate, parseCalendarDate } from '../i18n/format.js';
import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { checkBrand } from '../report/brand-file.js';
import type { ReportTemplate } from '../report/template.js';
import { textMistake } from '../responses/readable-text.js';
import type { ReportRequest } from './request-schemas.js';

export interface ReportDays {
  readonly date: CalendarDate;
  /** Day of the earlier sheets; present when there are any. */
  readonly previousDate?: CalendarDate;
}

/** What a schema cannot say: the sheets an edition is made from, days that exist in the calendar and in this order, a contact that can be read. */
export function checkReportDetails(request: ReportRequest): Result<ReportDays, Problem> {
  const violations = checkSheets(request);
  const { contact, previous } = request;
  const date = calendarDay(request.date, '/date', violations);
  const previousDate =
    request.previousDate === undefined
      ? undefined
      : calendarDay(request.previousDate, '/previousDate', violations);

  if ((previous === undefined) !== (request.previousDate === undefined)) {
    const message = 'goes together with the earlier sheets in "previous"';
    violations.push({ pointer: '/previousDate', code: 'previous', message });
  }
  if (date !== undefined && previousDate !== undefined && previousDate >= date) {
    violations.push({ pointer: '/previousDate', code: 'date', message: 'must be before "date"' });
  }
  const unreadable = contact === undefined ? undefined : textMistake(contact);
  if (unreadable !== undefined) violations.push({ pointer: '/contact', ...unreadable });
  return date !== undefined && violations.length === 0
    ? ok({ date, ...(previousDate !== undefined && { previousDate }) })
    : err(new Problem('invalid-request', `The request has ${violations.length} mistake(s).`, violations));
}

/** Whether the texts, colors and logo of the brand can be read and drawn on the grounds of the template. */
export function checkBrandOf(
  { brand }: ReportRequest,
  { theme }: ReportTemplate,
): Result<undefined, Problem> {
  const violations = brand === undefined ? [] : checkBrand(brand, theme.colors, '/brand');
  if (violations.length === 0) return ok(undefined);
  return err(new Problem('invalid-request', `The brand has ${violations.length} mistake(s).`, violations));
}

/** Both sheets, or for the personal edition only that of its reader. */
function checkSheets({ edition, manager, employee, previous }: ReportRequest): Violation[] {
  if (edition !== 'personal') {
    return Object.entries({ manager, employee })
      .filter(([, sheet]) => sheet === undefined)
      .map(([role]) => ({ pointer: `/${role}`, code: 'required', message: 'is required' }));
  }
  const given = [manager, employee].filter((sheet) => sheet !== undefined).length;
  return [
    ...(given === 1
      ? []
      : [
          {
            pointer: '/edition',
            code: 'sheets',
            message: 'the personal edition takes one sheet, of whoever reads it: "manager" or "employee"',
          },
        ]),
    ...(previous === undefined
      ? []
      : [
          {
            pointer: '/previous',
            code: 'previous',
            message: 'does not go with the personal edition, which is made from one sheet',
          },
        ]),
  ];
}

function calendarDay(text: string, at: string, violations: Violation[]): CalendarDate | undefined {
  const day = parseCalendarDate(text);
  if (day === undefined) {
    const message = 'must be a day of the calendar, as YYYY-MM-DD';
    violations.push({ pointer: at, code: 'date', message });
  }
  return day;
}
