import { expect, test } from 'vitest';
import { GALLERY } from '../helpers/gallery-cases.js';
import { outside, overlaps } from '../helpers/page-geometry.js';
import { readBoxes } from '../helpers/read-pdf.js';
import { renderExample } from '../helpers/render-example.js';
import { documentOf } from '../helpers/report-cases.js';

/** Pages a report may take when everything in it is as long as it gets. */
const MOST_PAGES: Readonly<Record<string, number>> = { shared: 15, personal: 6 };

test.each(GALLERY)('$name: no text lies over another or outside the margins', async (report) => {
  const boxes = await readBoxes(await renderExample(documentOf(report)));
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes)).toEqual([]);
  expect(boxes.length).toBeLessThanOrEqual(MOST_PAGES[report.request.edition ?? 'shared'] ?? 0);
});
