import { expect, test } from 'vitest';
import { loadWebTexts, WEB_LOCALES } from '../../src/web/web-texts.js';
import { structureOf } from '../helpers/icu.js';
import { readJson } from '../helpers/json.js';

const LOCALES = Object.keys(WEB_LOCALES);
const english = textsIn('en');

test('every language has every text, and each is a message', () => {
  expect([...loadWebTexts().keys()]).toEqual(LOCALES);
});

test.each(LOCALES)('%s fills in the same things', (locale) => {
  expect(placeholders(textsIn(locale))).toEqual(placeholders(english));
});

test.each(LOCALES)('%s has no straight quotes and no exclamation marks', (locale) => {
  const careless = Object.entries(textsIn(locale)).filter(([, text]) => /["'!]| {2}/.test(text));
  // In French a space stands before it; nowhere is anything shouted.
  expect(careless).toEqual([]);
});

test.each([
  { locale: 'nl', formal: /\b(?:u|uw)\b/i },
  { locale: 'de', formal: /\b(?:Ihnen|Ihr|Ihre[mnrs]?)\b/ },
  { locale: 'fr', formal: /\b(?:vous|votre|vos)\b/i },
])('$locale speaks to a friend', ({ locale, formal }) => {
  // To two people together the plural is right.
  const found = Object.entries(textsIn(locale)).filter(
    ([key, text]) => formal.test(text) && !key.startsWith('home.') && !key.startsWith('coach.'),
  );
  expect(found).toEqual([]);
});

test.each(LOCALES.filter((locale) => locale !== 'en'))('%s is not left in English', (locale) => {
  const texts = textsIn(locale);
  const same = Object.keys(english).filter((key) => texts[key] === english[key]);
  // Words that the languages share, and what is only a number.
  expect(same.length).toBeLessThan(16);
});

function textsIn(locale: string): Readonly<Record<string, string>> {
  return readJson('web-texts', `${locale}.json`) as Record<string, string>;
}

function placeholders(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, Object.keys(structureOf(text)).sort()]),
  );
}
