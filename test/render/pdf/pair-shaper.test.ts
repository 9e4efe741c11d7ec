import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { createPairShaper, shapePair } from '../../../src/render/pdf/pair-shaper.js';
import { readJson } from '../../helpers/json.js';
import { LOCALES } from '../../helpers/policy.js';

const require = createRequire(import.meta.url);

describe.each([
  '300Light/SourceSans3_300Light',
  '400Regular/SourceSans3_400Regular',
  '600SemiBold/SourceSans3_600SemiBold',
])('%s', (file) => {
  const font = fontkit.create(readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`)));
  if ('fonts' in font) throw new TypeError('one font was expected');
  const layout = font.layout.bind(font);
  const shape = createPairShaper((two) => shapePair(layout, two));
  const measured = ({ glyphs, positions }: fontkit.GlyphRun) => ({
    ids: glyphs.map(({ id }) => id),
    codePoints: glyphs.map(({ codePoints }) => codePoints),
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    ]),
  });
  const expectAsShapedWhole = (word: string) => {
    const pairs = shape(word);
    if (pairs !== undefined) expect(measured(pairs)).toEqual(measured(layout(word)));
    return pairs !== undefined;
  };

  test('any word of letters, figures and signs is as when shaped whole', () => {
    const letters =
      'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèëïöüäçñßøåœžš.,:;!?()-/’‘“”–…&+%';
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 14 });
    let shaped = 0;
    fc.assert(
      fc.property(word, (text) => {
        if (expectAsShapedWhole(text)) shaped++;
      }),
      { numRuns: 1_500 },
    );
    expect(shaped).toBeGreaterThan(500);
  });

  test.each(LOCALES)('so is every word of the report texts in %s', (locale) => {
    const words = new Set(
      Object.values(readJson(`report-templates/open-conversation/texts.${locale}.json`) as object).flatMap(
        (text) => String(text).split(/\s+/),
      ),
    );
    for (const text of words) expectAsShapedWhole(text);
    expect(words.size).toBeGreaterThan(500);
  });

  test('a ligature, a mark that does not compose and another script are left to the font', () => {
    for (const text of ['office', 'q\u0302a', 'Ωa', '12', 'a']) expect(shape(text)).toBeUndefined();
  });
});
