import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { FontSet, Weight } from '../render/pdf/font-set.js';
import type { FontShapes } from '../render/pdf/font-shapes.js';
import { withLayoutCache } from '../render/pdf/layout-cache.js';

const require = createRequire(import.meta.url);
const FILES: Readonly<Record<Weight, string>> = {
  light: '@expo-google-fonts/source-sans-3/300Light/SourceSans3_300Light.ttf',
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** Written when the program is built; a program that runs from its sources does without. */
export const SHAPES_FILE = new URL('../library/font-shapes.json', import.meta.url);

/** What is known of each font, under the digest of its file: another file is another font. */
export type ShapesByDigest = Readonly<Record<string, FontShapes>>;

/** Parses the fonts that the reports embed; once per process. */
export function loadFonts(): FontSet {
  const shapes: ShapesByDigest = existsSync(SHAPES_FILE) ? JSON.parse(readFileSync(SHAPES_FILE, 'utf8')) : {};
  const load = (weight: Weight): FontSet['light'] => {
    const bytes = readFont(weight);
    const font = fontkit.create(bytes);
    if ('fonts' in font) throw new TypeError('A font collection where one font was expected');
    return withLayoutCache(font, shapes[digestOf(bytes)]);
  };
  return { light: load('light'), regular: load('regular'), semibold: load('semibold') };
}

export function readFont(weight: Weight): Buffer {
  return readFileSync(require.resolve(FILES[weight]));
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
