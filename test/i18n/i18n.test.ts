import { describe, expect, test } from 'vitest';
import { checkMessages } from '../../src/i18n/check-messages.js';
import { addDays, createFormats, parseCalendarDate } from '../../src/i18n/format.js';
import { conventionsOf, languageOf } from '../../src/i18n/locale.js';
import { createTexts } from '../../src/i18n/texts.js';

describe('locales', () => {
  test.each([
    { locale: 'nl', language: 'nl', conventions: 'nl-NL' },
    { locale: 'nl-BE', language: 'nl', conventions: 'nl-BE' },
    { locale: 'en', language: 'en', conventions: 'en-GB' },
    { locale: 'en-US', language: 'en', conventions: 'en-US' },
    { locale: 'fr', language: 'fr', conventions: 'fr-FR' },
    { locale: 'pt', language: 'pt', conventions: 'pt' },
  ])('$locale', ({ locale, language, conventions }) => {
    expect(languageOf(locale)).toBe(language);
    expect(conventionsOf(locale)).toBe(conventions);
  });
});

describe('numbers', () => {
  test.each([
    { why: 'whole', locale: 'nl', value: 37.5, integer: '38', decimal: '37,5' },
    { why: 'a point in English', locale: 'en', value: 37.5, integer: '38', decimal: '37.5' },
    { why: 'one decimal at most', locale: 'nl', value: 2.25, integer: '2', decimal: '2,3' },
    { why: 'no decimal when there is none', locale: 'nl', value: 3, integer: '3', decimal: '3' },
    {
      why: 'noise of floating point is not shown',
      locale: 'en',
      value: 14.999999999999998,
      integer: '15',
      decimal: '15',
    },
    {
      why: 'a minus as wide as a plus',
      locale: 'nl',
      value: -12.5,
      integer: '\u221213',
      decimal: '\u221212,5',
    },
    { why: 'no sign before nothing', locale: 'en', value: -0.04, integer: '0', decimal: '0' },
  ])('$why', ({ locale, value, integer, decimal }) => {
    const formats = createFormats(locale);
    expect([formats.integer(value), formats.decimal(value)]).toEqual([integer, decimal]);
  });
});

test.each([
  { value: 0.0004, text: '<\u00A00,001' },
  { value: 0.001, text: '0,001' },
  { value: 0.25, text: '0,250' },
  { value: 0, text: '0,000' },
])('a chance of $value reads $text', ({ value, text }) => {
  expect(createFormats('nl').chance(value)).toBe(text);
});

describe('dates', () => {
  test.each([
    { locale: 'nl', date: '2026-10-12', text: '12 oktober 2026' },
    { locale: 'en', date: '2026-10-12', text: '12 October 2026' },
    { locale: 'nl-BE', date: '2026-03-01', text: '1 maart 2026' },
    { locale: 'en', date: '2024-02-29', text: '29 February 2024' },
    { locale: 'en', date: '2026-01-01', text: '1 January 2026' },
  ])('$date in $locale, whatever the time zone', ({ locale, date, text }) => {
    expect(createFormats(locale).date(date)).toBe(text);
  });

  test.each([
    { why: 'over the end of a month', date: '2026-01-31', days: 1, later: '2026-02-01' },
    { why: 'over a leap day', date: '2024-02-28', days: 2, later: '2024-03-01' },
    { why: 'over the change to summer time', date: '2026-03-28', days: 2, later: '2026-03-30' },
    { why: 'six weeks over the end of a year', date: '2026-12-01', days: 42, later: '2027-01-12' },
    { why: 'no day', date: '2026-10-12', days: 0, later: '2026-10-12' },
  ])('$why', ({ date, days, later }) => {
    expect(addDays(date, days)).toBe(later);
  });

  test('the last day that can be written has days after it, and they can be written', () => {
    const later = addDays('9999-12-31', 14);
    expect(createFormats('en').date(later)).toBe('14 January 10000');
  });

  test.each([
    { why: 'a day', text: '2026-10-12', valid: true },
    { why: 'a leap day', text: '2024-02-29', valid: true },
    { why: 'no leap year', text: '2026-02-29', valid: false },
    { why: 'thirty-one days in April', text: '2026-04-31', valid: false },
    { why: 'a thirteenth month', text: '2026-13-01', valid: false },
    { why: 'day zero', text: '2026-10-00', valid: false },
    { why: 'one digit', text: '2026-10-1', valid: false },
    { why: 'a time behind it', text: '2026-10-12T00:00:00Z', valid: false },
    { why: 'another order', text: '12-10-2026', valid: false },
    { why: 'nothing', text: '', valid: false },
    { why: 'other digits', text: '٢٠٢٦-١٠-١٢', valid: false },
  ])('$why: $valid', ({ text, valid }) => {
    expect(parseCalendarDate(text)).toBe(valid ? text : undefined);
  });
});

describe('lists', () => {
  test.each([
    { locale: 'nl', items: ['rust'], text: 'rust' },
    { locale: 'nl', items: ['rust', 'moed'], text: 'rust en moed' },
    { locale: 'nl', items: ['rust', 'moed', 'zorg'], text: 'rust, moed en zorg' },
    { locale: 'en', items: ['calm', 'courage', 'care'], text: 'calm, courage and care' },
    { locale: 'en', items: [], text: '' },
  ])('$items.length in $locale', ({ locale, items, text }) => {
    expect(createFormats(locale).list(items)).toBe(text);
  });
});

describe('capitals', () => {
  test.each([
    { why: 'the first letter', locale: 'nl', text: 'ruimte', capital: 'Ruimte' },
    { why: 'only the first', locale: 'nl', text: 'nog niet te zeggen', capital: 'Nog niet te zeggen' },
    { why: 'the Dutch ij is one letter', locale: 'nl', text: 'ijver', capital: 'IJver' },
    { why: 'in Flanders too', locale: 'nl-BE', text: 'ijver', capital: 'IJver' },
    { why: 'in English it is two', locale: 'en', text: 'ijsbeer', capital: 'Ijsbeer' },
    { why: 'a capital stays', locale: 'en', text: 'HR', capital: 'HR' },
    { why: 'an accent stays', locale: 'en', text: 'élan', capital: 'Élan' },
    { why: 'a letter beyond the first plane', locale: 'en', text: '𐐨b', capital: '𐐀b' },
    { why: 'nothing', locale: 'nl', text: '', capital: '' },
    { why: 'no letter', locale: 'nl', text: '3 lijnen', capital: '3 lijnen' },
  ])('$why', ({ locale, text, capital }) => {
    expect(createFormats(locale).capitalize(text)).toBe(capital);
  });
});

describe('createTexts', () => {
  const texts = createTexts('nl', {
    hello: 'Dag {name}',
    count: '{n, plural, =0 {geen} one {# stap} other {# stappen}}',
    kind: '{kind, select, a {eerste} other {tweede}}',
    markup: 'van <b> naar {name}',
  });

  test.each([
    { why: 'a placeholder', key: 'hello', values: { name: 'Noor' }, text: 'Dag Noor' },
    {
      why: 'a name is never read as a message',
      key: 'hello',
      values: { name: '{x, plural, other {#}}' },
      text: 'Dag {x, plural, other {#}}',
    },
    {
      why: 'a name is never read as markup',
      key: 'markup',
      values: { name: '<i>' },
      text: 'van <b> naar <i>',
    },
    { why: 'an empty value is a value', key: 'hello', values: { name: '' }, text: 'Dag ' },
    { why: 'zero is a value', key: 'hello', values: { name: 0 }, text: 'Dag 0' },
    { why: 'none', key: 'count', values: { n: 0 }, text: 'geen' },
    { why: 'one', key: 'count', values: { n: 1 }, text: '1 stap' },
    { why: 'more, in Dutch figures', key: 'count', values: { n: 1234 }, text: '1.234 stappen' },
    { why: 'a choice', key: 'kind', values: { kind: 'a' }, text: 'eerste' },
    { why: 'any other choice', key: 'kind', values: { kind: 'zzz' }, text: 'tweede' },
  ])('$why', ({ key, values, text }) => {
    expect(texts.text(key, values)).toBe(text);
  });

  test('a missing key is a bug, and so is a missing value', () => {
    expect(() => texts.text('goodbye')).toThrow('No text "goodbye" in nl');
    expect(() => texts.text('hello')).toThrow();
    expect(() => texts.text('toString')).toThrow('No text "toString" in nl');
  });

  test('knows which keys it has', () => {
    expect([texts.has('hello'), texts.has('goodbye'), texts.has('constructor')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the same text twice', () => {
    expect([texts.text('hello', { name: 'A' }), texts.text('hello', { name: 'B' })]).toEqual([
      'Dag A',
      'Dag B',
    ]);
  });
});

test.each([
  { why: 'the same, in another order', text: '{n} and {who}', message: undefined },
  {
    why: 'a mistyped one',
    text: '{whoo} and {n}',
    message: 'has a placeholder {whoo}, which this text has not in "en"; did you mean {who}?',
  },
  {
    why: 'one too many, within a select',
    text: '{n, select, a {{who}{date}} other {{who}}}',
    message: 'has a placeholder {date}, which this text has not in "en"',
  },
  { why: 'a lost one', text: '{who}', message: 'lacks the placeholder {n}, which it has in "en"' },
])('placeholders beside the original: $why', ({ text, message }) => {
  const original = { locale: 'en', messages: { a: '{who}, {n, plural, one {# step} other {# steps}}' } };
  const mistakes = checkMessages({ a: text }, { file: 'texts.nl.json', locale: 'nl', original });
  expect(mistakes.map((mistake) => mistake.message)).toEqual(message === undefined ? [] : [message]);
});

describe('checkMessages', () => {
  const file = 'texts.nl.json';
  const check = (texts: unknown, needed?: readonly string[]) =>
    checkMessages(texts, { file, locale: 'nl', ...(needed !== undefined && { needed }) });

  test.each([
    {
      why: 'messages that can be read',
      texts: { a: 'x', b: '{n, plural, other {#}}' },
      needed: undefined,
      mistakes: [],
    },
    { why: 'all that are needed', texts: { a: 'x', b: 'y' }, needed: ['a', 'b'], mistakes: [] },
    {
      why: 'an empty message',
      texts: { a: '' },
      needed: undefined,
      mistakes: [{ pointer: '/a', code: 'message', message: 'must be a text that is not empty' }],
    },
    {
      why: 'no message at all',
      texts: { a: ['x'] },
      needed: undefined,
      mistakes: [{ pointer: '/a', code: 'message', message: 'must be a text that is not empty' }],
    },
    {
      why: 'a brace that is never closed',
      texts: { a: 'Dag {name' },
      needed: undefined,
      mistakes: [
        { pointer: '/a', code: 'message', message: expect.stringMatching(/^is not a valid ICU message: ./) },
      ],
    },
    {
      why: 'a select without a way out',
      texts: { a: '{kind, select, a {x}}' },
      needed: undefined,
      mistakes: [
        { pointer: '/a', code: 'message', message: expect.stringMatching(/^is not a valid ICU message: ./) },
      ],
    },
    {
      why: 'a missing and a mistyped key, each with what is known',
      texts: { 'topic.light.titel': 'x' },
      needed: ['topic.light.title', 'need.light.name'],
      mistakes: [
        {
          pointer: '/topic.light.title',
          code: 'missing-text',
          message: 'is missing; the file has "topic.light.titel"',
        },
        { pointer: '/need.light.name', code: 'missing-text', message: 'is missing' },
        { pointer: '/topic.light.titel', code: 'unused-text', message: 'is not a text this file needs' },
      ],
    },
    {
      why: 'a list',
      texts: [],
      needed: undefined,
      mistakes: [{ pointer: '', code: 'type', message: 'must be an object of texts by key' }],
    },
    {
      why: 'null',
      texts: null,
      needed: ['a'],
      mistakes: [{ pointer: '', code: 'type', message: 'must be an object of texts by key' }],
    },
  ])('$why', ({ texts, needed, mistakes }) => {
    expect(check(texts, needed)).toEqual(mistakes.map((mistake) => ({ ...mistake, file })));
  });
});
