import type { Font, GlyphRun } from 'fontkit';
import { BoundedCache } from '../../kernel/bounded-cache.js';
import { type FontShapes, NO_SHAPES, readShapes, writeShapes } from './font-shapes.js';
import { createPairShaper, type NOT_SIMPLE, type Pair, shapePair } from './pair-shaper.js';

/** Words kept per font; a report has about 600 different ones. Enough for a batch, bounded for a service. */
const MAX_RUNS = 20_000;
/** More than the pairs of letters, figures and punctuation that a language uses. */
const MAX_PAIRS = 20_000;

interface Shaped {
  readonly pairs: BoundedCache<Pair | typeof NOT_SIMPLE>;
  readonly words: BoundedCache<GlyphRun>;
}

const shapedBy = new WeakMap<Font, Shaped>();

/**
 * Makes a font remember how words are shaped, across documents.
 *
 * Shaping is most of the work of a page, and reports share almost all of their words.
 *
 * @param shapes of this very font, known from before
 */
export function withLayoutCache(font: Font, shapes: FontShapes = NO_SHAPES): Font {
  const pairs: Shaped['pairs'] = new BoundedCache(MAX_PAIRS);
  const words: Shaped['words'] = new BoundedCache(MAX_RUNS);
  shapedBy.set(font, { pairs, words });
  const layout = font.layout.bind(font);
  Object.assign(font, { getGlyph: knowingCharacters(font) });
  const known = readShapes(font, shapes);
  const shapePairs = createPairShaper(
    (two) => pairs.get(two) ?? pairs.add(two, known.pair(two) ?? shapePair(layout, two)),
  );
  const cached = (text: string, ...rest: never[]): GlyphRun => {
    if (rest.length > 0 && rest[0] !== undefined) return layout(text, ...rest);
    const run = words.get(text);
    if (run !== undefined) return copyOf(run);
    return shapePairs(text) ?? copyOf(words.add(text, known.word(text) ?? layout(text)));
  };
  return Object.assign(font, { layout: cached });
}

/** What a font has shaped so far, for `withLayoutCache` of another process. */
export function shapesOf(font: Font): FontShapes {
  const { pairs, words } = shapedBy.get(font) ?? {};
  return writeShapes(font, pairs?.entries() ?? [], words?.entries() ?? []);
}

/**
 * A font makes each glyph once. One that is first met as a part of another glyph, while a font is cut out, would
 * never learn which character it stands for, and the next document would tell readers nothing for it.
 */
function knowingCharacters(font: Font): Font['getGlyph'] {
  const getGlyph = font.getGlyph.bind(font);
  return (id, characters = []) => {
    const glyph = getGlyph(id, characters);
    if (glyph.codePoints.length === 0) glyph.codePoints = characters;
    return glyph;
  };
}

/** PDFKit scales the positions it gets in place. */
function copyOf(run: GlyphRun): GlyphRun {
  return Object.assign(Object.create(Object.getPrototypeOf(run)), run, {
    positions: run.positions.map((position) => ({ ...position })),
  });
}
