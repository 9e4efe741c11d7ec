import { readFileSync } from 'node:fs';
import { deflate, loadFonts, loadLibrary, renderPdf } from '../../dist/index.js';

export async function open() {
  const { theme } = loadLibrary().templates.get('open-conversation').template;
  const fonts = loadFonts();
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { version, render: ({ document }) => renderPdf(document, { fonts, theme, deflate }) };
}
