import type { Weight } from './font-set.js';

export interface TypeStyle {
  readonly weight: Weight;
  readonly size: number;
  /** Height of a line box. */
  readonly leading: number;
}

export const TYPE = {
  display: { weight: 'light', size: 44, leading: 48 },
  numeral: { weight: 'light', size: 40, leading: 44 },
  h1: { weight: 'light', size: 28, leading: 32 },
  title: { weight: 'light', size: 22, leading: 28 },
  quote: { weight: 'light', size: 16, leading: 24 },
  h2: { weight: 'semibold', size: 14, leading: 20 },
  h3: { weight: 'semibold', size: 11, leading: 16 },
  lead: { weight: 'regular', size: 13, leading: 20 },
  body: { weight: 'regular', size: 10.5, leading: 16 },
  bodyStrong: { weight: 'semibold', size: 10.5, leading: 16 },
  small: { weight: 'regular', size: 9, leading: 12 },
  smallStrong: { weight: 'semibold', size: 9, leading: 12 },
  micro: { weight: 'regular', size: 8, leading: 12 },
} as const satisfies Readonly<Record<string, TypeStyle>>;

/**
 * Baseline of a line box: centred on the font's own extent.
 *
 * Source Sans 3 has ascender 1024 and descender −400 per 1000, so the middle lies 0.312 em above the baseline.
 */
export function baselineOf(top: number, { size, leading }: TypeStyle): number {
  return top + leading / 2 + 0.312 * size;
}
