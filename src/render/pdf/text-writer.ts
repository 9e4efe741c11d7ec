import type PDFDocument from 'pdfkit';
import type { EmbeddedFont } from 'pdfkit';
import type { ContentStream } from './content-stream.js';
import { type FontSet, fontKey, type Weight } from './font-set.js';
import type { Keeping } from './keeping.js';
import { type EncodedText, knownTexts, shareSubsets } from './subset-cache.js';

/** One stretch of text in one font, size and color. */
export interface TextRun {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Whether the text may stay in memory when the document is done. */
  readonly stays: boolean;
}

export type TextWriter = (run: TextRun) => void;

/**
 * Writes text operators directly.
 *
 * PDFKit's own `text()` measures every string again and writes a transformation around it; here a text is
 * encoded once, and turned upright by its own matrix. Text with glyphs that stand off their place (marks
 * that do not compose) goes PDFKit's way.
 */
export function createTextWriter(
  pdf: PDFDocument,
  fonts: FontSet,
  { content, keeping }: { readonly content: ContentStream; readonly keeping: Keeping },
): TextWriter {
  const encoders = {
    light: createEncoder(pdf, fontKey(fonts, 'light'), keeping),
    regular: createEncoder(pdf, fontKey(fonts, 'regular'), keeping),
    semibold: createEncoder(pdf, fontKey(fonts, 'semibold'), keeping),
  };
  return ({ text, weight, size, color, x, y, stays }) => {
    const { font, encode } = encoders[weight];
    const { operands } = encode(text, stays);
    if (operands === undefined) {
      pdf
        .font(fontKey(fonts, weight), size)
        .fillColor(color)
        .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    pdf.page.fonts[font.id] ??= font.ref();
    content.text(operands, font.id, size, color, x, y);
  };
}

interface Encoder {
  readonly font: EmbeddedFont;
  encode(text: string, stays: boolean): EncodedText;
}

function createEncoder(pdf: PDFDocument, key: string, keeping: Keeping): Encoder {
  const font = pdf.font(key, 10)._font;
  const isCommon = shareSubsets(font);
  const common = knownTexts(font);
  /** Of this document only. */
  const own = new Map<string, EncodedText>();
  const find = (text: string): EncodedText | undefined => common.get(text) ?? own.get(text);
  const add = (text: string, made: EncodedText, stays: boolean): EncodedText => {
    if (made.common && stays) common.add(text, made);
    else own.set(text, made);
    return made;
  };
  const encodeWord = (word: string): EncodedText => {
    const known = find(word);
    if (known !== undefined) return known;
    const operands = toOperands(font, word);
    if (operands === undefined) return add(word, { common: false }, false);
    return add(word, { operands, common: isCommon(operands) }, keeping.word(word));
  };
  // Widths are measured per word too, so a space is set as it was measured: without kerning.
  const join = (words: readonly string[]): EncodedText => {
    const encoded = words.map((word) => (word === '' ? { operands: '', common: true } : encodeWord(word)));
    const operands = encoded.flatMap(({ operands }) => operands ?? []);
    if (operands.length < words.length) return { common: false };
    const space = toOperands(font, ' ') ?? '';
    return {
      // Glyphs on both sides of a space go into one string with it.
      operands: operands.join(space).replaceAll('><', ''),
      common: encoded.every(({ common }) => common),
    };
  };
  return { font, encode: (text, stays) => find(text) ?? add(text, join(text.split(' ')), stays) };
}

function toOperands(font: EmbeddedFont, word: string): string | undefined {
  const [glyphs, positions] = font.encode(word);
  const operands: string[] = [];
  let hex = '';
  for (const [index, position] of positions.entries()) {
    if (position.xOffset !== 0 || position.yOffset !== 0) return undefined;
    hex += glyphs[index] ?? '';
    const kerning = position.advanceWidth - position.xAdvance;
    if (kerning !== 0) {
      operands.push(`<${hex}>`, String(Math.round(kerning)));
      hex = '';
    }
  }
  if (hex !== '') operands.push(`<${hex}>`);
  return operands.join(' ');
}
