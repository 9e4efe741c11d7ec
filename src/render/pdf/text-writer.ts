import type PDFDocument from 'pdfkit';
import type { EmbeddedFont } from 'pdfkit';
import { type FontSet, fontKey, type Weight } from './font-set.js';
import { commonWords, shareSubsets } from './subset-cache.js';

/** Writes one stretch of text in one font, size and color; `y` is the baseline. */
export type TextWriter = (
  text: string,
  weight: Weight,
  size: number,
  color: string,
  x: number,
  y: number,
) => void;

/** What a word looks like in the file: glyphs in hexadecimal with kerning between them. */
type EncodedWord = readonly string[];

/**
 * Writes text operators directly.
 *
 * PDFKit's own `text()` measures every string again and writes a transformation around it; here a word is
 * encoded once per document, and text is turned upright by its own matrix. Text with glyphs that stand
 * off their place (marks that do not compose) goes PDFKit's way.
 */
export function createTextWriter(pdf: PDFDocument, fonts: FontSet): TextWriter {
  const encoders = {
    light: createEncoder(pdf, fonts, 'light'),
    regular: createEncoder(pdf, fonts, 'regular'),
    semibold: createEncoder(pdf, fonts, 'semibold'),
  };
  const colors = new Map<string, string>();
  return (text, weight, size, color, x, y) => {
    const { font, encode } = encoders[weight];
    const parts = encode(text);
    if (parts === undefined) {
      pdf
        .font(fontKey(fonts, weight), size)
        .fillColor(color)
        .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    const { page } = pdf;
    page.fonts[font.id] ??= font.ref();
    pdf.addContent(
      `${colorOperator(colors, color)}\nBT\n1 0 0 -1 ${round(x)} ${round(y)} Tm\n/${font.id} ${size} Tf\n[${parts.join(' ')}] TJ\nET`,
    );
  };
}

interface Encoder {
  readonly font: EmbeddedFont;
  /** Undefined when some glyph does not stand in line. */
  encode(text: string): string[] | undefined;
}

function createEncoder(pdf: PDFDocument, fonts: FontSet, weight: Weight): Encoder {
  const font = pdf.font(fontKey(fonts, weight), 10)._font;
  const isCommon = shareSubsets(font);
  const common = commonWords(font);
  const words = new Map<string, EncodedWord | undefined>();
  const encodeWord = (word: string): EncodedWord | undefined => {
    const known = common.get(word) ?? words.get(word);
    if (known !== undefined) return known;
    const encoded = toOperands(font, word);
    if (encoded !== undefined && isCommon(encoded)) common.set(word, encoded);
    else words.set(word, encoded);
    return encoded;
  };
  return {
    font,
    encode(text) {
      const operands: string[] = [];
      let start = 0;
      while (start < text.length) {
        const space = text.indexOf(' ', start);
        // A word takes its space along, as the font is asked for both together.
        const end = space === -1 ? text.length : space + 1;
        const word = encodeWord(text.slice(start, end));
        if (word === undefined) return undefined;
        operands.push(...word);
        start = end;
      }
      return operands;
    },
  };
}

function toOperands(font: EmbeddedFont, word: string): EncodedWord | undefined {
  const [glyphs, positions] = font.encode(word);
  const operands: string[] = [];
  let hex = '';
  for (const [index, position] of positions.entries()) {
    if (position.xOffset !== 0 || position.yOffset !== 0) return undefined;
    hex += glyphs[index] ?? '';
    const kerning = position.advanceWidth - position.xAdvance;
    if (kerning !== 0) {
      operands.push(`<${hex}>`, String(round(kerning)));
      hex = '';
    }
  }
  if (hex !== '') operands.push(`<${hex}>`);
  return operands;
}

function colorOperator(known: Map<string, string>, color: string): string {
  const operator = known.get(color);
  if (operator !== undefined) return operator;
  const parts = [1, 3, 5].map((at) => round(Number.parseInt(color.slice(at, at + 2), 16) / 255, 4));
  const made = `/DeviceRGB cs\n${parts.join(' ')} scn`;
  known.set(color, made);
  return made;
}

function round(value: number, digits = 2): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
