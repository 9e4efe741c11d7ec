import { InvalidArgumentError } from 'commander';
import { parseCalendarDate } from '../i18n/format.js';

export function parseLocale(text: string): string {
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(text)) return text;
  throw new InvalidArgumentError('It must be a language, such as nl or en-GB.');
}

export function parseDate(text: string): string {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new InvalidArgumentError('It must be a day of the calendar, as YYYY-MM-DD.');
  return date;
}
