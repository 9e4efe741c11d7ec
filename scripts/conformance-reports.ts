import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportDocument } from '../src/report/report-document.js';
import { renderExample } from '../test/helpers/render-example.js';
import {
  BRANDED_REPORTS,
  documentOf,
  GOLDEN_REPORTS,
  generatedPairs,
  inEveryForm,
} from '../test/helpers/report-cases.js';

/**
 * Writes what `npm run conformance` validates: all golden reports, those in the look of an organisation, and
 * pairs with every edge case mixed, one after the other in each edition and language. And one report without
 * one of its alternative texts, which has to fail.
 *
 *     tsx scripts/conformance-reports.ts FOLDER PAIRS
 */
const [folder = '', pairs = ''] = process.argv.slice(2);
const reports = path.join(folder, 'reports');
rmSync(folder, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const generated = generatedPairs(Number(pairs)).flatMap((pair, index) => {
  const forms = inEveryForm(pair);
  return forms.slice(index % forms.length, (index % forms.length) + 1);
});
for (const report of [...GOLDEN_REPORTS, ...BRANDED_REPORTS, ...generated]) {
  writeFileSync(path.join(reports, `${report.name}.pdf`), await renderExample(documentOf(report)));
}

const [first] = GOLDEN_REPORTS;
if (first === undefined) throw new Error('There are no examples');
writeFileSync(
  path.join(folder, 'one-alternative-text-missing.pdf'),
  await renderExample(withoutAlternativeText(documentOf(first))),
);

/** The same report with the first alternative text left empty. */
function withoutAlternativeText(document: ReportDocument): ReportDocument {
  let found = false;
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (key !== 'alt' || found) return value;
    found = true;
    return '';
  }) as ReportDocument;
}
