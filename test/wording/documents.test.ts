import { expect, test } from 'vitest';
import { EDITIONS, type ReportDocument } from '../../src/report/report-document.js';
import { variantsOf } from '../helpers/icu.js';
import { readJson } from '../helpers/json.js';
import { documentOf, GOLDEN_REPORTS } from '../helpers/report-cases.js';
import { localesOf } from '../helpers/shipped.js';
import { TEXT_FILES } from '../helpers/text-files.js';
import { fitsGlob, patternOf, type WordingRule, type WordingRules } from './lint.js';

const { rules } = readJson('test/wording/wording-rules.json') as WordingRules;

/** Fields that hold words of the program, not of a text. */
const PROGRAM_WORDS = new Set([
  'kind',
  'sign',
  'role',
  'id',
  'lang',
  'asker',
  'giver',
  'mark',
  'opens',
  'owner',
  'lane',
]);

test.each(GOLDEN_REPORTS)('$name keeps to the wording rules, own words aside', (report) => {
  const document = documentOf(report);
  const { locale } = document;
  const said = textsOf(document);
  const findings = rules
    .filter((rule) => (rule.locale === '*' || rule.locale === locale) && rule.only === undefined)
    .flatMap((rule) => {
      const allowed = exceptionsOf(rule, locale);
      return said.flatMap((text) => {
        const rest = allowed.reduce((left, exception) => left.replaceAll(exception, ''), text);
        const found = rest.match(patternOf(rule));
        return found === null ? [] : [{ rule: rule.id, text, found: found.join(', ') }];
      });
    });
  expect(said.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

test('every edition is looked at in every language', () => {
  const seen = new Set(GOLDEN_REPORTS.map(({ request: { edition, locale } }) => `${edition} ${locale}`));
  expect(seen.size).toBe(EDITIONS.length * localesOf('vis-a-vis').length);
});

/** Every text a reader meets; what the two people wrote themselves is theirs. */
function textsOf({ title, subject, furniture, sections }: ReportDocument): string[] {
  const blocks = sections.flatMap((section) => section.blocks.filter(({ kind }) => kind !== 'quotes'));
  const frame = sections.flatMap(({ name, headline = '', lead = '' }) => [name, headline, lead]);
  return [
    title,
    subject,
    ...frame,
    ...textOf(furniture).flatMap((text) => text.split('  ·  ')),
    ...blocks.flatMap(textOf),
  ].filter((text) => text !== '');
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (PROGRAM_WORDS.has(name) ? [] : textOf(inner)));
}

/** What the keys excepted from a rule may say, with anything in place of their placeholders. */
function exceptionsOf({ except = [] }: WordingRule, locale: string): RegExp[] {
  const texts = TEXT_FILES.filter(({ shipped, icu }) => shipped && icu).flatMap(({ byLocale }) =>
    Object.entries(byLocale.get(locale) ?? {}),
  );
  return (
    texts
      .filter(([key]) => except.some((glob) => fitsGlob(key, glob)))
      .flatMap(([, message]) => variantsOf(message))
      // The longest first: a short one may be a part of it.
      .toSorted((a, b) => b.length - a.length)
      .map((variant) => {
        const literal = variant.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*?');
        return new RegExp(literal, 'gu');
      })
  );
}
