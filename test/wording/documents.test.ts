import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/report-document.js';
import { compose } from '../helpers/compose.js';
import { EXAMPLE_PAIRS, examplePair } from '../helpers/examples.js';
import { variantsOf } from '../helpers/icu.js';
import { readJson } from '../helpers/json.js';
import { localesOf } from '../helpers/shipped.js';
import { TEXT_FILES } from '../helpers/text-files.js';
import { fitsGlob, patternOf, type WordingRule, type WordingRules } from './lint.js';

const { rules } = readJson('test/wording/wording-rules.json') as WordingRules;

/** Fields that hold words of the program, not of a text. */
const PROGRAM_WORDS = new Set(['kind', 'sign', 'role', 'id', 'lang', 'asker', 'giver', 'mark', 'opens']);

describe.each(EXAMPLE_PAIRS)('the report of %s', (pair) => {
  test.each(localesOf('vis-a-vis'))(
    'in %s keeps to the wording rules, own words and names aside',
    (locale) => {
      const sheets = examplePair(pair);
      const said = textsOf(compose(sheets, locale));
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
    },
  );
});

/** Every text a reader meets; what the two people wrote themselves is theirs. */
function textsOf({ title, subject, sections }: ReportDocument): string[] {
  const blocks = sections.flatMap((section) => section.blocks.filter(({ kind }) => kind !== 'quotes'));
  const frame = sections.flatMap(({ name, headline = '', lead = '' }) => [name, headline, lead]);
  return [title, subject, ...frame, ...blocks.flatMap(textOf)].filter((text) => text !== '');
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
  return texts
    .filter(([key]) => except.some((glob) => fitsGlob(key, glob)))
    .flatMap(([, message]) => variantsOf(message))
    .map((variant) => {
      const literal = variant.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*?');
      return new RegExp(literal, 'gu');
    });
}
