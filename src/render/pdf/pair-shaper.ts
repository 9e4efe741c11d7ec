import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit';
import { BoundedCache } from '../../kernel/bounded-cache.js';

/** Two characters beside each other, in font units. */
interface Pair {
  readonly first: Glyph;
  readonly second: Glyph;
  /** What the first takes, kerned towards the second. */
  readonly xAdvance: number;
}

/** More than the pairs of letters, figures and punctuation that a language uses. */
const MAX_PAIRS = 20_000;

/** Letters of Latin script with the figures and signs that stand in words with them; a letter decides the script. */
const LATIN_WORD = /^(?=.*[A-Za-z])[!-~À-ÖØ-öø-ž‘’“”–…]{2,}$/;

/**
 * Shapes a word of Latin script from what its pairs of neighbours look like; undefined where two of them do
 * not simply stand side by side, as in a ligature.
 *
 * Names and numbers are new in every report. Shaping one from the tables of the font takes some fifty times
 * as long as adding up its pairs, which are soon all known.
 */
export function createPairShaper(layout: Font['layout']): (word: string) => GlyphRun | undefined {
  const pairs = new BoundedCache<Pair | 'not simple'>(MAX_PAIRS);
  const model = layout('xx', undefined, 'latn');
  const pairOf = (two: string): Pair | 'not simple' =>
    pairs.get(two) ?? pairs.add(two, shapePair(layout, two));

  return (word) => {
    if (!LATIN_WORD.test(word)) return undefined;
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (let at = 0; at < word.length - 1; at++) {
      const pair = pairOf(word.slice(at, at + 2));
      if (pair === 'not simple') return undefined;
      if (at === 0) glyphs.push(pair.first);
      glyphs.push(pair.second);
      positions.push(place(pair.xAdvance));
    }
    positions.push(place(glyphs.at(-1)?.advanceWidth ?? 0));
    return Object.assign(Object.create(Object.getPrototypeOf(model)), model, { glyphs, positions });
  };
}

function shapePair(layout: Font['layout'], two: string): Pair | 'not simple' {
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
  if (!isSimple || first === undefined || second === undefined || one === undefined) return 'not simple';
  return { first, second, xAdvance: one.xAdvance };
}

function place(xAdvance: number): GlyphPosition {
  return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
}
