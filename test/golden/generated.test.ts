import { expect, test } from 'vitest';
import { outside, overlaps } from '../helpers/page-geometry.js';
import { readStreams } from '../helpers/pdf-streams.js';
import { readBoxes } from '../helpers/read-pdf.js';
import { renderExample } from '../helpers/render-example.js';
import { documentOf, generatedPairs, inEveryForm, mostPages } from '../helpers/report-cases.js';

/** Few, to be quick; `npm run generated` takes 500. */
const PAIRS = Number(process.env.GENERATED_PAIRS ?? 10);
const cases = generatedPairs(PAIRS).map((pair, index) => ({ ...pair, index }));

test.each(cases)('$name in every edition and language', async (pair) => {
  const forms = inEveryForm(pair);
  for (const form of forms) {
    const document = documentOf(form);
    const bytes = await renderExample(document);
    const again = await renderExample(documentOf(form));
    expect(Buffer.compare(bytes, again), `${form.name}: same bytes`).toBe(0);
    const { pages, glyphs, missingGlyphs } = readStreams(bytes);
    expect(glyphs, `${form.name}: glyphs`).toBeGreaterThan(500);
    expect(missingGlyphs, `${form.name}: missing glyphs`).toBe(0);
    expect(pages, `${form.name}: pages`).toBeGreaterThan(1);
    expect(pages, `${form.name}: pages`).toBeLessThanOrEqual(mostPages(document));
  }
  // Reading where texts stand takes longer: one form of each pair, all forms in turn.
  const form = forms[pair.index % forms.length];
  if (form === undefined) throw new Error('There are no editions');
  const boxes = await readBoxes(await renderExample(documentOf(form)));
  expect(boxes, form.name).toHaveLength(readStreams(await renderExample(documentOf(form))).pages);
  expect(overlaps(boxes), form.name).toEqual([]);
  expect(outside(boxes), form.name).toEqual([]);
});
