import type { Glyph, GlyphPosition, GlyphRun } from 'fontkit';

/** Glyphs side by side from left to right, as fontkit hands them out; PDFKit scales the positions in place. */
export class LatinRun implements GlyphRun {
  readonly script = 'latn';
  readonly language = '';
  readonly direction = 'ltr';
  readonly features = {};
  readonly glyphs: Glyph[];
  readonly positions: GlyphPosition[];

  constructor(glyphs: Glyph[], positions: GlyphPosition[]) {
    this.glyphs = glyphs;
    this.positions = positions;
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }

  get advanceHeight(): number {
    return 0;
  }

  get bbox(): never {
    throw new TypeError('The box of a run is not known: nobody asks for it.');
  }
}

/** On the line, and so wide. */
export function advance(xAdvance: number): GlyphPosition {
  return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
}
