import { describe, expect, test } from 'vitest';
import { variantsOf } from '../helpers/icu.js';
import { readJson } from '../helpers/json.js';
import { TEXT_FILES } from '../helpers/text-files.js';
import { fitsGlob, lintLength, lintText, patternOf, type WordingRules } from './lint.js';

const { rules, limits } = readJson('test/wording/wording-rules.json') as WordingRules;
const SHIPPED = TEXT_FILES.filter(({ shipped }) => shipped);
const KEYS = new Set(
  SHIPPED.flatMap(({ byLocale }) => [...byLocale.values()].flatMap((texts) => Object.keys(texts))),
);

describe('the rules themselves', () => {
  test('each has an id of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules)('$id catches its sample', (rule) => {
    expect(rule.catches).toMatch(patternOf(rule));
  });

  test.each(rules.filter(({ except }) => except !== undefined))(
    '$id: every exception fits a key and has a reason',
    ({ except = [], exceptReason }) => {
      expect(except.filter((glob) => ![...KEYS].some((key) => fitsGlob(key, glob)))).toEqual([]);
      expect(exceptReason).toMatch(/\w/);
    },
  );

  test.each(rules.filter(({ only }) => only !== undefined))(
    '$id: every place it is for exists',
    ({ only = [] }) => {
      expect(only.filter((glob) => ![...KEYS].some((key) => fitsGlob(key, glob)))).toEqual([]);
    },
  );

  test('every length limit fits a key', () => {
    const globs = Object.keys(limits.characters);
    expect(globs.filter((glob) => ![...KEYS].some((key) => fitsGlob(key, glob)))).toEqual([]);
  });

  test.each([
    { why: 'a word within a word is not that word', rule: 'nl-level', text: 'hoogachtend', caught: false },
    { why: 'capitals do not hide it', rule: 'nl-level', text: 'HOOG', caught: true },
    { why: 'letters with accents are letters', rule: 'nl-formal', text: 'één', caught: false },
    { why: '"higher up" is allowed', rule: 'en-level', text: 'to take higher up', caught: false },
    { why: 'a name before "is"', rule: 'en-person-is', text: '{asker} is late', caught: true },
  ])('$why', ({ rule, text, caught }) => {
    const found = rules.find(({ id }) => id === rule);
    if (found === undefined) throw new Error('No such rule');
    expect(patternOf(found).test(text)).toBe(caught);
  });
});

describe.each(SHIPPED)('$name', ({ icu, byLocale }) => {
  test.each([...byLocale])('in %s keeps to the rules', (locale, texts) => {
    const findings = Object.entries(texts).flatMap(([key, text]) =>
      lintText(key, plain(text, icu), locale, rules),
    );
    expect(findings).toEqual([]);
  });

  test.each([...byLocale])('in %s is short enough', (locale, texts) => {
    const findings = Object.entries(texts).flatMap(([key, text]) =>
      lintLength(key, plain(text, icu), locale, limits),
    );
    expect(findings).toEqual([]);
  });
});

/** How a sentence opens that may be chance. */
const PERHAPS = { nl: /^Misschien /, en: /^Perhaps /, de: /^Vielleicht /, fr: /^Peut-être / };

describe('how we write', () => {
  const byLanguage = Object.entries(PERHAPS).map(([locale, perhaps]) => ({
    locale,
    perhaps,
    texts: Object.assign({}, ...SHIPPED.map(({ byLocale }) => byLocale.get(locale))) as Record<
      string,
      string
    >,
  }));
  const matching = (texts: Readonly<Record<string, string>>, glob: string) =>
    Object.entries(texts).filter(([key]) => fitsGlob(key, glob));

  test.each(byLanguage)('what may be chance starts with perhaps, in $locale', ({ texts, perhaps }) => {
    const lines = [
      ...matching(texts, 'preference.*.possible'),
      ...matching(texts, 'preferences.reading.possible'),
    ];
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(([, text]) => !perhaps.test(text))).toEqual([]);
    // A reading by tier: clear says so, anything else says perhaps.
    const readings = matching(texts, 'needs.reading.*').filter(([, text]) =>
      text.startsWith('{tier, select'),
    );
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.filter(([, text]) => !perhaps.test(variantsOf(text).at(-1) ?? ''))).toEqual([]);
  });

  test.each(byLanguage)('what is asked of both ends as a question or an offer, in $locale', ({ texts }) => {
    const questions = [...matching(texts, 'topic.*.ask-*'), ...matching(texts, 'need.*.fixed')];
    expect(questions.filter(([, text]) => !text.includes('?'))).toEqual([]);
  });

  test('no possessive after a Dutch name: van {name}', () => {
    const texts = byLanguage.find(({ locale }) => locale === 'nl')?.texts ?? {};
    const names = 'employee|manager|name|other|asker|giver|owner|seer|strong|partner|left|right';
    const possessive = new RegExp(`\\{(?:${names})\\}(?:s(?!\\p{L})|’(?:s(?!\\p{L})|\\s\\p{L}))`, 'u');
    expect('{employee}s werk').toMatch(possessive);
    expect('{employee}’ werk').toMatch(possessive);
    expect(Object.entries(texts).filter(([, text]) => possessive.test(text))).toEqual([]);
  });
});

/** Plain texts hold no placeholders, so they are messages too. */
function plain(text: string, icu: boolean): string {
  if (!icu && /[{}']/.test(text)) throw new Error('A plain text that looks like a message');
  return text;
}
