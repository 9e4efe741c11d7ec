import type { Font } from 'fontkit';

/** The three weights of the report's typeface, parsed once and shared between documents. */
export interface FontSet {
  readonly light: Font;
  readonly regular: Font;
  readonly semibold: Font;
}

export type Weight = keyof FontSet;
