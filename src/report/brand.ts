import type { Role } from '../instrument/instrument.js';
import { contrast, mix, standOut } from '../kernel/color.js';
import type { Colors, Theme } from './template.js';

/** Shapes filled in one color each, in a box of so many units, as an SVG has them. */
export interface DrawnLogo {
  /** Width and height. */
  readonly viewBox: readonly [number, number];
  readonly paths: readonly { readonly d: string; readonly fill: string }[];
  /** What a reader hears for it. */
  readonly alt: string;
}

/** A picture without transparency. */
export interface PictureLogo {
  /** A PNG file in base64. */
  readonly png: string;
  /** What a reader hears for it. */
  readonly alt: string;
}

export type Logo = DrawnLogo | PictureLogo;

/** What makes a report look like an organisation's own. */
export interface Brand {
  readonly organisation: string;
  /** Whom readers may ask, where the request names nobody. */
  readonly contact?: string;
  /** Colors of the two people, `#RRGGBB`, in place of the template's. */
  readonly colors?: Readonly<Record<Role, string>>;
  readonly logo?: Logo;
}

/** How light the line between two marks and the band around one are, beside the color itself. */
const MID = 0.25;
const TINT = 0.86;
/** Contrast that a line needs. */
const LINE_CONTRAST = 3;

/** The theme of a template in the colors of a brand. */
export function brandedTheme(theme: Theme, brand: Pick<Brand, 'colors'> | undefined): Theme {
  if (brand?.colors === undefined) return theme;
  const { white } = theme.colors;
  const shades = ([role, color]: [string, string]): [string, string][] => [
    [role, color],
    [`${role}Mid`, standOut(mix(color, white, MID), color, { ratio: LINE_CONTRAST, on: [white] })],
    [`${role}Tint`, mix(color, white, TINT)],
  ];
  const own = Object.fromEntries(Object.entries(brand.colors).flatMap(shades));
  return { ...theme, colors: { ...theme.colors, ...own } satisfies Colors };
}

/** Lowest contrast of a color with the grounds it is written on. */
export function lowestContrast(color: string, { white, sand2 }: Colors): number {
  return Math.min(contrast(color, white), contrast(color, sand2));
}
