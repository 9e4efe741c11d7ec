import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import type { FontSet } from '../render/pdf/font-set.js';
import { withLayoutCache } from '../render/pdf/layout-cache.js';

const require = createRequire(import.meta.url);
const FILES = {
  light: '@expo-google-fonts/source-sans-3/300Light/SourceSans3_300Light.ttf',
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

/** Parses the fonts that the reports embed; once per process. */
export function loadFonts(): FontSet {
  return { light: parse(FILES.light), regular: parse(FILES.regular), semibold: parse(FILES.semibold) };
}

function parse(file: string): FontSet['light'] {
  const font = fontkit.create(readFileSync(require.resolve(file)));
  if ('fonts' in font) throw new TypeError('A font collection where one font was expected');
  return withLayoutCache(font);
}
