import type { EmbeddedFont } from 'pdfkit';

/** Subsets kept per font: reports of one locale share most of theirs. */
const MAX_SUBSETS = 64;

/**
 * Characters every report uses sooner or later, in one fixed order.
 *
 * Taken in first, they make the subsets of different reports the same but for rare letters, so that the
 * cut-out font of one serves the next.
 */
const COMMON = ' aábcdeéëfghiíïjklmnoóöpqrstuüvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789.,:;?()‘’·-';

const caches = new WeakMap<object, Map<string, Uint8Array>>();

/** Makes a font start from the common characters, and cut out each set of glyphs only once. */
export function shareSubsets(font: EmbeddedFont): void {
  font.encode(COMMON);
  const { subset } = font;
  const cache = caches.get(font.font) ?? new Map<string, Uint8Array>();
  caches.set(font.font, cache);
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const key = subset.glyphs.join(',');
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = encode();
    if (cache.size >= MAX_SUBSETS) cache.clear();
    cache.set(key, made);
    return made;
  };
}
