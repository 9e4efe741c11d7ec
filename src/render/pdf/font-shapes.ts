import type { Font, Glyph, GlyphRun } from 'fontkit';
import { advance, LatinRun } from './latin-run.js';
import { NOT_SIMPLE, type Pair } from './pair-shaper.js';

/**
 * How a font shapes what reports often say, so that a process need not find it out from the font's tables.
 *
 * Advances are in font units.
 */
export interface FontShapes {
  /** Two characters side by side: what the first takes, or null where they are more than that. */
  readonly pairs: readonly (readonly [string, number | null])[];
  readonly words: readonly (readonly [string, readonly ShapedGlyph[]])[];
}

/** Number, characters and advance of a glyph that stands on the line. */
export type ShapedGlyph = readonly [number, readonly number[], number];

/** What is known of a font when it is opened. */
export interface KnownShapes {
  pair(two: string): Pair | typeof NOT_SIMPLE | undefined;
  word(text: string): GlyphRun | undefined;
}

export const NO_SHAPES: FontShapes = { pairs: [], words: [] };

type Glyphs = Pick<Font, 'glyphForCodePoint' | 'getGlyph'>;

export function readShapes(font: Glyphs, { pairs, words }: FontShapes): KnownShapes {
  const pairsByText = new Map(pairs);
  const wordsByText = new Map(words);
  return {
    pair(two) {
      const xAdvance = pairsByText.get(two);
      if (xAdvance === undefined) return undefined;
      if (xAdvance === null) return NOT_SIMPLE;
      const [first, second] = glyphsOf(font, two);
      return first === undefined || second === undefined ? undefined : { first, second, xAdvance };
    },
    word(text) {
      const glyphs = wordsByText.get(text);
      if (glyphs === undefined) return undefined;
      return new LatinRun(
        glyphs.map(([id, characters]) => font.getGlyph(id, [...characters])),
        glyphs.map(([, , xAdvance]) => advance(xAdvance)),
      );
    },
  };
}

/** What a font has shaped so far and can be told again in this way. */
export function writeShapes(
  font: Glyphs,
  pairs: Iterable<readonly [string, Pair | typeof NOT_SIMPLE]>,
  words: Iterable<readonly [string, GlyphRun]>,
): FontShapes {
  return {
    pairs: [...pairs].flatMap(([two, pair]): FontShapes['pairs'] => {
      if (pair === NOT_SIMPLE) return [[two, null]];
      const same = glyphsOf(font, two).every((glyph, index) => glyph === [pair.first, pair.second][index]);
      return same ? [[two, pair.xAdvance]] : [];
    }),
    words: [...words].flatMap(([text, { glyphs, positions }]): FontShapes['words'] =>
      positions.every(({ xOffset, yOffset, yAdvance }) => xOffset === 0 && yOffset === 0 && yAdvance === 0)
        ? [[text, glyphs.map(({ id, codePoints }, at) => [id, codePoints, positions[at]?.xAdvance ?? 0])]]
        : [],
    ),
  };
}

function glyphsOf(font: Glyphs, text: string): Glyph[] {
  return [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
}
