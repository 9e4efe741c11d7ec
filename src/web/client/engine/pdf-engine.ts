import light from '@expo-google-fonts/source-sans-3/300Light/SourceSans3_300Light.ttf';
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
import semibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf';
import { zlibSync } from 'fflate';
import * as fontkit from 'fontkit';
import type { FontSet } from '../../../render/pdf/font-set.js';
import { withLayoutCache } from '../../../render/pdf/layout-cache.js';
import { renderPdf } from '../../../render/pdf/render-pdf.js';
import type { ReportDocument } from '../../../report/report-document.js';
import type { Theme } from '../../../report/template.js';

/** Draws reports in this browser: the renderer of the service, with the same fonts. */
export type DrawPdf = (document: ReportDocument, theme: Theme) => Promise<Uint8Array>;

/** @throws when the fonts cannot be fetched */
export async function loadPdfEngine(): Promise<DrawPdf> {
  const [lightFont, regularFont, semiboldFont] = await Promise.all([light, regular, semibold].map(fetchFont));
  if (lightFont === undefined || regularFont === undefined || semiboldFont === undefined)
    throw new Error('A font is missing');
  const fonts: FontSet = { light: lightFont, regular: regularFont, semibold: semiboldFont };
  return (document, theme) => renderPdf(document, { fonts, theme, deflate: (bytes) => zlibSync(bytes) });
}

async function fetchFont(address: string): Promise<FontSet['light']> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font could not be fetched: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const font = fontkit.create(bytes as Parameters<typeof fontkit.create>[0]);
  if ('fonts' in font) throw new TypeError('A font collection where one font was expected');
  return withLayoutCache(font);
}
