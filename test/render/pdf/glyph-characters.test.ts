import { expect, test } from 'vitest';
import { loadFonts } from '../../../src/library/load-fonts.js';

test('a glyph that was first met as a part of another still stands for its character', () => {
  const { regular } = loadFonts();
  const minus = loadFonts().regular.layout('−').glyphs[0]?.id ?? 0;
  expect(regular.getGlyph(minus).codePoints).toEqual([]);
  expect(regular.layout('−').glyphs[0]?.codePoints).toEqual(['−'.codePointAt(0)]);
});
