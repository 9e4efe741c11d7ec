import { describe, expect, test } from 'vitest';
import { PERSONAL_DOCUMENTS } from '../helpers/example-documents.js';
import { EXAMPLE_PAIRS } from '../helpers/examples.js';
import { outside, overlaps } from '../helpers/page-geometry.js';
import { LOCALES } from '../helpers/policy.js';
import { readPdf } from '../helpers/read-pdf.js';
import { exampleDocument, renderExample } from '../helpers/render-example.js';

const cases = EXAMPLE_PAIRS.flatMap((pair) => LOCALES.map((locale) => ({ pair, locale })));

describe.each(cases)('$pair $locale', ({ pair, locale }) => {
  test('no text lies over another or outside the margins', async () => {
    const { boxes } = await readPdf(await renderExample(exampleDocument(pair, locale)));
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes)).toEqual([]);
  });
});

test.each(PERSONAL_DOCUMENTS)('$name', async ({ document }) => {
  const { boxes } = await readPdf(await renderExample(document));
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes)).toEqual([]);
  expect(boxes.length).toBeLessThanOrEqual(6);
});
