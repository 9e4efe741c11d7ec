import { BoundedCache } from '../../kernel/bounded-cache.js';
import type { FontSet, Weight } from './font-set.js';
import { KEEPING_ALL, type Keeping } from './keeping.js';
import type { Paragraph } from './paragraph.js';

/** Measures words and makes text fit to be drawn, for one set of fonts. */
export interface Shaper {
  /** What was laid out before, also for other documents. */
  readonly paragraphs: BoundedCache<Paragraph>;
  readonly keeping: Keeping;
  /** The same for a document of which not everything is to stay. */
  forDocument(keeping: Keeping): Shaper;
  /** Width in points; kerning on, soft hyphens without width. */
  width(text: string, weight: Weight, size: number): number;
  /** A text for one line: as it is drawn, closed with a space, and its width without that space. */
  label(text: string, weight: Weight, size: number): DrawnLabel;
  /** The text with everything the fonts cannot show replaced visibly. */
  renderable(text: string): string;
  /** Whether every character can be shown. */
  canShow(text: string): boolean;
}

/** Widths kept; a report has about 600 different words. Enough for a batch, bounded for a service. */
const MAX_WORDS = 20_000;
/** A report has some 300, most of them the same in the next. */
const MAX_PARAGRAPHS = 5_000;
const LONGEST_WORD = 64;
const REPLACEMENT = '□';
const SOFT_HYPHEN = '\u00AD';

export interface DrawnLabel {
  readonly drawn: string;
  readonly width: number;
  /** Whether it may stay in memory. */
  readonly stays: boolean;
}

interface Label {
  readonly drawn: string;
  /** Without the closing space. */
  readonly em: number;
}

export function createShaper(fonts: FontSet): Shaper {
  const widths: Record<Weight, BoundedCache<number>> = {
    light: new BoundedCache(MAX_WORDS),
    regular: new BoundedCache(MAX_WORDS),
    semibold: new BoundedCache(MAX_WORDS),
  };
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const shown = new Map<number, boolean>();
  const replacement = fonts.regular.hasGlyphForCodePoint(REPLACEMENT.codePointAt(0) ?? 0) ? REPLACEMENT : '?';

  const hasGlyph = (codePoint: number): boolean => {
    let has = shown.get(codePoint);
    if (has === undefined) {
      has = fonts.regular.hasGlyphForCodePoint(codePoint);
      if (shown.size < MAX_WORDS) shown.set(codePoint, has);
    }
    return has;
  };
  const canShow = (text: string): boolean => {
    for (const character of text) {
      if (character !== SOFT_HYPHEN && !hasGlyph(character.codePointAt(0) ?? 0)) return false;
    }
    return true;
  };
  /** Width of a word in em; of a very long one in parts, as shaping takes more than twice as long for twice the text. */
  const measure = (word: string, weight: Weight, keeping: Keeping): number => {
    if (word.length > LONGEST_WORD) {
      let sum = 0;
      for (let at = 0; at < word.length; at += LONGEST_WORD)
        sum += measure(word.slice(at, at + LONGEST_WORD), weight, keeping);
      return sum;
    }
    const known = widths[weight].get(word);
    if (known !== undefined) return known;
    const font = fonts[weight];
    const width = font.layout(word).advanceWidth / font.unitsPerEm;
    return keeping.word(word) ? widths[weight].add(word, width) : width;
  };

  const labels: Record<Weight, BoundedCache<Label>> = {
    light: new BoundedCache(MAX_WORDS),
    regular: new BoundedCache(MAX_WORDS),
    semibold: new BoundedCache(MAX_WORDS),
  };
  /** Width of words and spaces in em. */
  const widthOf = (text: string, weight: Weight, keeping: Keeping): number => {
    if (!text.includes(' ') && !text.includes(SOFT_HYPHEN))
      return text === '' ? 0 : measure(text, weight, keeping);
    const words = text.replaceAll(SOFT_HYPHEN, '').split(' ');
    const letters = words.reduce(
      (sum, word) => (word === '' ? sum : sum + measure(word, weight, keeping)),
      0,
    );
    return letters + (words.length - 1) * measure(' ', weight, KEEPING_ALL);
  };
  const renderable = (text: string): string => {
    const spaced = text.replace(/[\s\u0085\u2028\u2029]+/g, (space) =>
      /^[\u00A0\u202F]+$/.test(space) ? space : ' ',
    );
    if (canShow(spaced)) return spaced;
    return [...segments.segment(spaced)]
      .map(({ segment }) => (canShow(segment) ? segment : replacement))
      .join('');
  };
  const makeLabel = (text: string, weight: Weight, keeping: Keeping): Label => {
    const shown = renderable(text).replaceAll(SOFT_HYPHEN, '');
    return { drawn: `${shown} `, em: widthOf(shown, weight, keeping) };
  };

  const paragraphs = new BoundedCache<Paragraph>(MAX_PARAGRAPHS);
  const forDocument = (keeping: Keeping): Shaper => ({
    paragraphs,
    keeping,
    forDocument,
    width: (text, weight, size) => widthOf(text, weight, keeping) * size,
    label(text, weight, size) {
      const known = labels[weight].get(text);
      const stays = known !== undefined || keeping.text(text);
      const label = known ?? makeLabel(text, weight, keeping);
      if (known === undefined && stays) labels[weight].add(text, label);
      return { drawn: label.drawn, width: label.em * size, stays };
    },
    renderable,
    canShow,
  });
  return forDocument(KEEPING_ALL);
}
