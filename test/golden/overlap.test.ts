import { expect, test } from 'vitest';
import { GALLERY } from '../helpers/gallery-cases.js';
import { outside, overlaps } from '../helpers/page-geometry.js';
import { readBoxes } from '../helpers/read-pdf.js';
import { renderExample } from '../helpers/render-example.js';
import { documentOf, mostPages } from '../helpers/report-cases.js';

test.each(GALLERY)('$name: no text lies over another or outside the margins', async (report) => {
  const boxes = await readBoxes(await renderExample(documentOf(report)));
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes)).toEqual([]);
  expect(boxes.length).toBeLessThanOrEqual(mostPages(documentOf(report)));
});
