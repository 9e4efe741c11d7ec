import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GALLERY } from '../test/helpers/gallery-cases.js';
import { renderExample } from '../test/helpers/render-example.js';
import { documentOf } from '../test/helpers/report-cases.js';

/**
 * Draws the pages of the example report that the start page and the coach page show, in every language.
 *
 *     npm run pictures
 */
const FOLDER = path.join('src', 'web', 'images');
const PICTURES = [
  { name: 'page', width: 520, colors: 96, pages: [1, 3, 5, 6] },
  { name: 'thumb', width: 180, colors: 48, pages: [1, 3, 6] },
];

const work = mkdtempSync(path.join(tmpdir(), 'visavis-pictures-'));
const reports = GALLERY.filter(({ name }) => name.startsWith('pair-a.shared.'));
for (const report of reports) {
  const document = documentOf(report);
  const pdf = path.join(work, 'report.pdf');
  writeFileSync(pdf, await renderExample(document));
  for (const { name, width, colors, pages } of PICTURES) {
    for (const page of pages) {
      const drawn = path.join(work, 'page');
      const [language] = document.locale.split('-');
      const file = path.join(FOLDER, `${name}-${page}.${language}.png`);
      const size = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
      run('pdftoppm', ['-png', '-singlefile', '-f', String(page), ...size, pdf, drawn], 'poppler-utils');
      run(
        'convert',
        [`${drawn}.png`, '-strip', '+dither', '-colors', String(colors), `PNG8:${file}`],
        'imagemagick',
      );
    }
  }
}
rmSync(work, { recursive: true });
console.log(`${reports.length} languages: ${FOLDER}`);

function run(program: string, words: readonly string[], debianPackage: string): void {
  const { error, status } = spawnSync(program, words, { stdio: 'inherit' });
  if (error !== undefined) throw new Error(`This needs ${program} (Debian: ${debianPackage}).`);
  if (status !== 0) throw new Error(`${program} ended with ${status}.`);
}
