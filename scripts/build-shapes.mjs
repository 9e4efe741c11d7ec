// Writes down how the fonts shape what the example reports say, so that no process has to find it out again.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** Figures are in every report: scores, pages, days, years. */
const NUMBERS = [...Array(101).keys(), ...Array.from({ length: 20 }, (_, at) => 2020 + at)].map(String);

export async function buildShapes() {
  const { deflate, loadFonts, loadLibrary, renderPdf, createEngine, unwrap } = await import(
    '../dist/index.js'
  );
  const { SHAPES_FILE, digestOf, readFont } = await import('../dist/library/load-fonts.js');
  const { shapesOf } = await import('../dist/render/pdf/layout-cache.js');
  rmSync(SHAPES_FILE, { force: true });
  const library = loadLibrary();
  const engine = createEngine(library);
  const fonts = loadFonts();
  const { template } = library.templates.get('open-conversation');
  const examples = readdirSync(path.join(root, 'examples'), { withFileTypes: true });
  for (const { name: example } of examples.filter((entry) => entry.isDirectory())) {
    const [manager, employee] = ['manager', 'employee'].map((role) =>
      JSON.parse(readFileSync(path.join(root, 'examples', example, `${role}.json`), 'utf8')),
    );
    for (const locale of template.locales) {
      const report = unwrap(engine.report({ manager, employee, locale, date: '2026-10-12' }));
      await renderPdf(report.document, { fonts, theme: template.theme, deflate });
    }
  }
  const shapes = Object.entries(fonts).map(([weight, font]) => {
    for (const number of NUMBERS) font.layout(number);
    return [digestOf(readFont(weight)), shapesOf(font)];
  });
  writeFileSync(SHAPES_FILE, JSON.stringify(Object.fromEntries(shapes)));
}

if (process.argv[1] === import.meta.filename) await buildShapes();
