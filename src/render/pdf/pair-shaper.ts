import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit';
import { advance, LatinRun } from './latin-run.js';

/** Two characters beside each other, in font units. */
export interface Pair {
  readonly first: Glyph;
  readonly second: Glyph;
  /** What the first takes, kerned towards the second. */
  readonly xAdvance: number;
}

/** More than the sum of two glyphs and the space between them: a ligature, say. */
export const NOT_SIMPLE = 'not simple';

/** Letters of Latin script with the figures and signs that stand in words with them; a letter decides the script. */
const LATIN_WORD = /^(?=.*[A-Za-z])[!-~À-ÖØ-öø-ž‘’“”–…]{2,}$/;

/**
 * Shapes a word of Latin script from what its pairs of neighbours look like; undefined where two of them do
 * not simply stand side by side, as in a ligature.
 *
 * Names and numbers are new in every report. Shaping one from the tables of the font takes some fifty times
 * as long as adding up its pairs, which are soon all known.
 */
export function createPairShaper(
  pairOf: (two: string) => Pair | typeof NOT_SIMPLE,
): (word: string) => GlyphRun | undefined {
  return (word) => {
    if (!LATIN_WORD.test(word)) return undefined;
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (let at = 0; at < word.length - 1; at++) {
      const pair = pairOf(word.slice(at, at + 2));
      if (pair === NOT_SIMPLE) return undefined;
      if (at === 0) glyphs.push(pair.first);
      glyphs.push(pair.second);
      positions.push(advance(pair.xAdvance));
    }
    positions.push(advance(glyphs.at(-1)?.advanceWidth ?? 0));
    return new LatinRun(glyphs, positions);
  };
}

/** Finds out from the tables of the font. */
export function shapePair(layout: Font['layout'], two: string): Pair | typeof NOT_SIMPLE {
  const { glyphs, positions } = layout(two, undefined, 'latn');
  const [first, second] = glyphs;
  const [one, other] = positions;
  const isSimple =
    glyphs.length === 2 &&
    [...two].every((character, index) => {
      const alone = layout(character, undefined, 'latn').glyphs;
      return alone.length === 1 && alone[0]?.id === glyphs[index]?.id;
    }) &&
    positions.every(({ xOffset, yOffset }) => xOffset === 0 && yOffset === 0) &&
    other?.xAdvance === second?.advanceWidth;
  if (!isSimple || first === undefined || second === undefined || one === undefined) return NOT_SIMPLE;
  return { first, second, xAdvance: one.xAdvance };
}
