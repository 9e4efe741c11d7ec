import type { Font, GlyphRun } from 'fontkit';
import { BoundedCache } from '../../kernel/bounded-cache.js';
import { createPairShaper } from './pair-shaper.js';

/** Words kept per font; a report has about 600 different ones. Enough for a batch, bounded for a service. */
const MAX_RUNS = 20_000;

/**
 * Makes a font remember how words are shaped, across documents.
 *
 * Shaping is most of the work of a page, and reports share almost all of their words.
 */
export function withLayoutCache(font: Font): Font {
  const runs = new BoundedCache<GlyphRun>(MAX_RUNS);
  const layout = font.layout.bind(font);
  const shapePairs = createPairShaper(layout);
  const cached = (text: string, ...rest: never[]): GlyphRun => {
    if (rest.length > 0 && rest[0] !== undefined) return layout(text, ...rest);
    const known = runs.get(text);
    if (known !== undefined) return copyOf(known);
    return shapePairs(text) ?? copyOf(runs.add(text, layout(text)));
  };
  return Object.assign(font, { layout: cached, getGlyph: knowingCharacters(font) });
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
