import type { EmbeddedFont } from 'pdfkit';
import { BoundedCache } from '../../kernel/bounded-cache.js';

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

const subsets = new WeakMap<object, BoundedCache<Uint8Array>>();

/** Texts kept per font, across documents; a report writes some 500. */
const MAX_TEXTS = 8_000;
const commonTexts = new WeakMap<object, BoundedCache<EncodedText>>();

/** A text as operands of `TJ`: glyphs in hexadecimal with kerning between them. */
export interface EncodedText {
  /** Absent when a glyph does not stand in line. */
  readonly operands?: string;
  /** Only glyphs that have the same number in every document. */
  readonly common: boolean;
}

/**
 * How texts of common characters are written, the same in every document.
 *
 * Common characters have the same glyph numbers in every subset, because every subset starts with them.
 */
export function knownTexts({ font }: EmbeddedFont): BoundedCache<EncodedText> {
  const known = commonTexts.get(font) ?? new BoundedCache<EncodedText>(MAX_TEXTS);
  commonTexts.set(font, known);
  return known;
}

/**
 * Makes a font start from the common characters, and cut out each set of glyphs only once.
 *
 * @returns whether operands have glyphs of common characters only
 */
export function shareSubsets(font: EmbeddedFont): (operands: string) => boolean {
  font.encode(COMMON);
  const { subset } = font;
  const commonGlyphs = subset.glyphs.length;
  const cache = subsets.get(font.font) ?? new BoundedCache<Uint8Array>(MAX_SUBSETS);
  subsets.set(font.font, cache);
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const key = subset.glyphs.join(',');
    return cache.get(key) ?? cache.add(key, encode());
  };
  return (operands) => glyphsOf(operands).every((glyph) => glyph < commonGlyphs);
}

/** Glyph numbers of `<00010002> 14 <0003>`. */
function glyphsOf(operands: string): number[] {
  const groups = operands.match(/<[0-9a-f]+>/g) ?? [];
  return groups.flatMap((group) =>
    (group.slice(1, -1).match(/.{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16)),
  );
}
