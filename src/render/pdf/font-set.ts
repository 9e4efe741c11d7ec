import type { Font } from 'fontkit';

/** The three weights of the report's typeface, parsed once and shared between documents. */
export interface FontSet {
  readonly light: Font;
  readonly regular: Font;
  readonly semibold: Font;
}

export type Weight = keyof FontSet;

export const WEIGHTS = ['light', 'regular', 'semibold'] as const satisfies readonly Weight[];

/**
 * The name a document knows a font by: its PostScript name.
 *
 * PDFKit finds an open font by that name only; by any other it would open the font anew each time.
 */
export function fontKey(fonts: FontSet, weight: Weight): string {
  return fonts[weight].postscriptName ?? weight;
}
