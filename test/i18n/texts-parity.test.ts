import { describe, expect, test } from 'vitest';
import { createTexts } from '../../src/i18n/texts.js';
import { sampleValues, structureOf, variantsOf } from '../helpers/icu.js';
import { readJson } from '../helpers/json.js';
import { TEXT_FILES } from '../helpers/text-files.js';

describe('the comparison sees', () => {
  const message =
    '{name} has {n, plural, one {# step} other {# steps}}, {kind, select, a {{name}} other {}}.';
  test.each([
    {
      why: 'nothing in the order of words',
      other: '{kind, select, a {{name}} other {}} {n, plural, one {#} other {#}} {name}',
      same: true,
    },
    {
      why: 'a lost placeholder',
      other: '{n, plural, one {#} other {#}} {kind, select, a {} other {}}',
      same: false,
    },
    { why: 'a mistyped placeholder', other: message.replace('{name} has', '{nmae} has'), same: false },
    {
      why: 'a plural that became plain',
      other: message.replace(/\{n, plural[^}]*\} other \{[^}]*\}\}/, '{n}'),
      same: false,
    },
    { why: 'a lost option', other: message.replace(' a {{name}}', ''), same: false },
  ])('$why', ({ other, same }) => {
    expect(JSON.stringify(structureOf(other)) === JSON.stringify(structureOf(message))).toBe(same);
  });

  test('every variant of a message', () => {
    expect(variantsOf(message)).toEqual([
      '{name} has 7 step, {name}.',
      '{name} has 7 step, .',
      '{name} has 7 steps, {name}.',
      '{name} has 7 steps, .',
    ]);
  });
});

test.each(TEXT_FILES)('$name: one file for every locale that its folder names', ({ folder, byLocale }) => {
  const main = folder.startsWith('report-templates') ? 'template.json' : 'questionnaire.json';
  const { locales } = readJson(folder, main) as { readonly locales: readonly string[] };
  expect([...byLocale.keys()]).toEqual(locales.toSorted());
});

describe.each(TEXT_FILES)('$name', ({ icu, byLocale }) => {
  const reference = byLocale.get('en') ?? {};

  describe.each([...byLocale.keys()])('in %s', (locale) => {
    const texts = byLocale.get(locale) ?? {};

    test('has the keys of English, in its order', () => {
      expect(Object.keys(texts)).toEqual(Object.keys(reference));
    });

    test('has no empty text and no white space around one', () => {
      expect(Object.entries(texts).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
    });

    if (!icu) {
      test('is plain text: no braces that look like a placeholder', () => {
        expect(Object.entries(texts).filter(([, text]) => /[{}]/.test(text))).toEqual([]);
      });
      return;
    }

    test('has the placeholders, selects and plurals of English', () => {
      const differ = Object.keys(texts).filter(
        (key) =>
          JSON.stringify(structureOf(texts[key] ?? '')) !== JSON.stringify(structureOf(reference[key] ?? '')),
      );
      expect(
        differ.map((key) => ({
          key,
          [locale]: structureOf(texts[key] ?? ''),
          en: structureOf(reference[key] ?? ''),
        })),
      ).toEqual([]);
    });

    test('every message can be filled in, in every variant', () => {
      const messages = createTexts(locale, texts);
      for (const [key, message] of Object.entries(texts)) {
        for (const values of sampleValues(message, (name) => `«${name}»`)) {
          const said = messages.text(key, values);
          expect(said, key).not.toMatch(/[{}]|undefined|\bnull\b|NaN|\[object/);
        }
      }
    });
  });
});
