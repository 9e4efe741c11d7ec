import type { EmbeddedFont } from 'pdfkit';

/** Subsets kept per font: reports of one locale share most of theirs. */
const MAX_SUBSETS = 64;

/**
 * Characters every report uses sooner or later, in one fixed order.
 *
 * Taken in first, they make the subsets of different reports the same but for rare letters, so that the
 * cut-out font of one serves the next.
 */
const COMMON =
  ' aábcdeéëfghiíïjklmnoóöpqrstuüvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789.,:;?()‘’·- ff fi fl ft tt';

const caches = new WeakMap<object, Map<string, Uint8Array>>();

/** Words kept per font, across documents; when full it starts again, so that no name stays for ever. */
const MAX_WORDS = 20_000;
const encodedWords = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * How words of common characters are written, the same in every document.
 *
 * Common characters have the same glyph numbers in every subset, because every subset starts with them.
 */
export function commonWords(font: EmbeddedFont): Map<string, readonly string[]> {
  const words = encodedWords.get(font.font) ?? new Map<string, readonly string[]>();
  if (words.size >= MAX_WORDS) words.clear();
  encodedWords.set(font.font, words);
  return words;
}

/**
 * Makes a font start from the common characters, and cut out each set of glyphs only once.
 *
 * @returns whether an encoded word has glyphs of common characters only
 */
export function shareSubsets(font: EmbeddedFont): (word: readonly string[]) => boolean {
  font.encode(COMMON);
  const { subset } = font;
  const commonGlyphs = subset.glyphs.length;
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
  return (word) =>
    word.every(
      (operand) => !operand.startsWith('<') || glyphsOf(operand).every((glyph) => glyph < commonGlyphs),
    );
}

/** Glyph numbers of `<00010002…>`. */
function glyphsOf(operand: string): number[] {
  return (operand.slice(1, -1).match(/.{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16));
}
