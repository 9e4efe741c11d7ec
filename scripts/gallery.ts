import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GALLERY } from '../test/helpers/gallery-cases.js';
import { renderExample } from '../test/helpers/render-example.js';
import { documentOf } from '../test/helpers/report-cases.js';
import { contactSheet } from './gallery/contact-sheet.js';

/**
 * Draws all reports that somebody should look at, one PNG with all its pages each, and a page with all of them.
 *
 *     npm run gallery [part of a name]
 */
const FOLDER = path.join('demo-output', 'gallery');

if (spawnSync('pdftoppm', ['-v']).error !== undefined) {
  console.error('The gallery needs pdftoppm (Debian: poppler-utils).');
  process.exit(1);
}
const [part = ''] = process.argv.slice(2);
const reports = GALLERY.filter(({ name }) => name.includes(part));
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const report of reports) {
  const sheet = await contactSheet(await renderExample(documentOf(report)));
  writeFileSync(path.join(FOLDER, `${report.name}.png`), sheet);
}
writeFileSync(path.join(FOLDER, 'index.html'), indexPage(reports.map(({ name }) => name)));
console.log(`${reports.length} reports: ${path.join(FOLDER, 'index.html')}`);

function indexPage(names: readonly string[]): string {
  const figures = names.map(
    (name) =>
      `<figure><figcaption>${name}</figcaption><a href="${name}.png"><img src="${name}.png" alt="All pages of ${name}" loading="lazy" width="700"></a></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Visavis: gallery</title>
<style>body{font-family:sans-serif;display:flex;flex-wrap:wrap;gap:24px}figure{margin:0}</style>
${figures.join('\n')}
</html>
`;
}
