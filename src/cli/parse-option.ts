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

export function parseWholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}
