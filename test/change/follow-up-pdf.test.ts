import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/instrument/instrument.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { createInProcessRenderer } from '../../src/pipeline/render-in-process.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import type { ReportDocument } from '../../src/report/report-document.js';
import type { ResponseSheetFile } from '../../src/responses/response-sheet-file.js';
import { blocksOf } from '../helpers/compose.js';
import { theme } from '../helpers/example-documents.js';
import { EXAMPLE_PAIRS, exampleSheet, visAVis } from '../helpers/examples.js';
import { outside, overlaps } from '../helpers/page-geometry.js';
import { readPdf } from '../helpers/read-pdf.js';
import { LOCALES, library } from '../helpers/shipped.js';

const engine = createEngine(library);
const render = createInProcessRenderer(library);
const [PAIR_A = ''] = EXAMPLE_PAIRS;
const sheet = (role: 'employee' | 'manager') => exampleSheet(PAIR_A, role) as ResponseSheetFile;

/** Every answer as far away as it goes, but a few: nearly everything has changed. */
function turned(file: ResponseSheetFile): ResponseSheetFile {
  const far = Object.entries(file.responses).map(([id, option], index) => {
    const { min, max } = (visAVis.items.get(id as Item['id']) as Item).format;
    return [id, index % 7 === 0 || typeof option !== 'number' ? option : option > 3 ? min : max];
  });
  return { ...file, responses: Object.fromEntries(far) };
}

function followUp(locale: string) {
  const previous = { employee: turned(sheet('employee')), manager: turned(sheet('manager')) };
  const now = { employee: sheet('employee'), manager: sheet('manager') };
  const report = engine.report({ ...now, previous, previousDate: '2026-08-31', date: '2026-10-12', locale });
  if (!report.ok) throw report.error;
  return report.value;
}

const rowsOf = (document: ReportDocument) => blocksOf(document, 'change-table').flatMap(({ rows }) => rows);

describe.each(LOCALES)('when nearly everything changed, in %s', (locale) => {
  const report = followUp(locale);
  const rows = rowsOf(report.document);

  test('the PDF has every row with its figure, and no text over another or outside the margins', async () => {
    expect(rows.length).toBeGreaterThan(20);
    const bytes = await render(report, 'pdf', new AbortController().signal);
    const { tags, boxes, text } = await readPdf(new Uint8Array(bytes));
    for (const { alt } of rows) expect(tags).toContain(alt);
    for (const { title } of blocksOf(report.document, 'change-table')) expect(text).toContain(title);
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes)).toEqual([]);
  });

  test('the page has every row with its figure', () => {
    const page = renderHtml(report.document, theme);
    for (const { alt } of rows) expect(page).toContain(`aria-label="${alt}"`);
    expect(page.match(/<table class="changes"/g)).toHaveLength(
      blocksOf(report.document, 'change-table').length,
    );
  });
});

test('a band holds the earlier answer, and a row has an answer outside of its band', () => {
  for (const { chart } of rowsOf(followUp('en').document)) {
    for (const { before, lower, upper } of chart.lanes) {
      expect(lower).toBeLessThanOrEqual(before);
      expect(upper).toBeGreaterThanOrEqual(before);
    }
  }
});
