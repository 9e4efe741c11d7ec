import { conventionsOf, languageOf } from './locale.js';

/** Formats numbers, dates and lists by the conventions of one locale; the time zone is always UTC. */
export interface Formats {
  /** Whole number, e.g. a position of 0–100. */
  integer(value: number): string;
  /** At most one decimal. */
  decimal(value: number): string;
  /** As many decimals as it has, up to four: a limit somebody set. */
  exact(value: number): string;
  /** Three decimals, e.g. a p-value; below 0.001, that it is. */
  chance(value: number): string;
  /** Two decimals, e.g. a coefficient of reliability. */
  coefficient(value: number): string;
  /** Long date: "12 oktober 2026". */
  date(date: CalendarDate): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** First letter as a capital, by the rules of the language. */
  capitalize(text: string): string;
}

/** What Intl writes before a negative number, and the sign that is as wide as a plus. */
const HYPHEN = /^-/;
const MINUS = '\u2212';
/** Smaller is not told apart: 0.000 would read as impossible. */
const SMALLEST_CHANCE = 0.001;

/** A day in the calendar, `YYYY-MM-DD`, without time or zone. */
export type CalendarDate = string;

export function createFormats(locale: string): Formats {
  const tag = conventionsOf(locale);
  const integers = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'negative' });
  const decimals = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: 'negative' });
  const coefficients = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exacts = new Intl.NumberFormat(tag, { maximumFractionDigits: 4, signDisplay: 'negative' });
  const chances = new Intl.NumberFormat(tag, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const signed = (format: Intl.NumberFormat, value: number): string =>
    format.format(value).replace(HYPHEN, MINUS);
  return {
    integer: (value) => signed(integers, value),
    decimal: (value) => signed(decimals, value),
    coefficient: (value) => signed(coefficients, value),
    exact: (value) => signed(exacts, value),
    chance: (value) =>
      value > 0 && value < SMALLEST_CHANCE
        ? `<\u00A0${chances.format(SMALLEST_CHANCE)}`
        : chances.format(value),
    date: (date) => dates.format(toInstant(date)),
    list: (items) => lists.format(items),
    capitalize: (text) => {
      const first = firstLetter(text, tag);
      return first.toLocaleUpperCase(tag) + text.slice(first.length);
    },
  };
}

/** In Dutch, ij at the beginning of a word is one letter: IJver. */
function firstLetter(text: string, tag: string): string {
  if (languageOf(tag) === 'nl' && text.startsWith('ij')) return 'ij';
  const [first = ''] = text;
  return first;
}

/** The day that many days later, in the calendar: no clock and no daylight saving involved. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const instant = toInstant(date);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().replace(/T.*/, '');
}

/** Midnight UTC of the day; a real day of the calendar, or undefined. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const instant = toInstant(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : undefined;
}

function toInstant(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
