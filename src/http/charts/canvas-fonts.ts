import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The typeface of the report, for canvases. */
export const FONT_FAMILY = 'Source Sans 3';

/** Font files by weight, as a canvas registers them. */
export const FONT_FILES = [
  {
    file: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    weight: 'normal',
  },
  {
    file: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    weight: '600',
  },
] as const;
