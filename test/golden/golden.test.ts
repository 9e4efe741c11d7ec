import { describe, expect, test } from 'vitest';
import { EXAMPLE_PAIRS } from '../helpers/examples.js';
import { readPdf } from '../helpers/read-pdf.js';
import { exampleDocument, renderExample } from '../helpers/render-example.js';

const cases = EXAMPLE_PAIRS.flatMap((pair) => ['nl', 'en'].map((locale) => ({ pair, locale })));

/** `npm run golden` writes these files anew; a review of their difference shows what readers will meet. */
describe.each(cases)('$pair $locale', ({ pair, locale }) => {
  const document = exampleDocument(pair, locale);
  const golden = (extension: string): string => `./files/${pair.slice(0, 6)}.${locale}.${extension}`;

  test('document', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(golden('document.json'));
  });

  test('text and tags of the PDF', async () => {
    const pdf = await readPdf(await renderExample(document));
    await expect(pdf.text).toMatchFileSnapshot(golden('text.txt'));
    await expect(pdf.tags).toMatchFileSnapshot(golden('tags.txt'));
  });
});
