type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Relative luminance, 0 to 1. @see WCAG 2.2, definition of relative luminance */
function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Light of one channel, 0 to 1. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast ratio of two colors, 1 to 21. @see WCAG 2.2, definition of contrast ratio */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * How different two colors look, 0 to about 1: their distance in OKLab.
 *
 * @see Ottosson (2020), A perceptual color space for image processing
 */
export function colorDistance(a: string, b: string): number {
  const [first, second] = [oklab(a), oklab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function oklab(hex: string): Rgb {
  const [r, g, b] = parse(hex).map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** A mixture of two `#RRGGBB` colors; `share` of the second, 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const to = parse(second);
  return `#${parse(first)
    .map((channel, index) => toHex(channel + ((to[index] ?? 0) - channel) * share))
    .join('')}`;
}

/** The same hue at its most luminous, softened a little: what a dark color becomes on a dark page. */
export function luminous(hex: string): string {
  const channels = parse(hex);
  const scale = 235 / Math.max(1, ...channels);
  const full = `#${channels.map((channel) => toHex(channel * scale)).join('')}`;
  return mix(full, '#ffffff', 0.25);
}

function toHex(channel: number): string {
  return Math.round(channel).toString(16).padStart(2, '0');
}

/** Moves a color towards another, no further than it needs to stand out from every ground. */
export function standOut(
  color: string,
  towards: string,
  { ratio, on }: { readonly ratio: number; readonly on: readonly string[] },
): string {
  for (let percent = 0; percent < 100; percent++) {
    const candidate = mix(color, towards, percent / 100);
    if (on.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return towards;
}
