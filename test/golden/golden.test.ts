import { describe, expect, test } from 'vitest';
import { EXAMPLE_PAIRS } from '../helpers/examples.js';
import { readPdf } from '../helpers/read-pdf.js';
import { exampleDocument, personalDocument, renderExample } from '../helpers/render-example.js';

const LOCALES = ['nl', 'en'];

const cases = [
  ...EXAMPLE_PAIRS.flatMap((pair) =>
    LOCALES.map((locale) => ({
      name: `${pair.slice(0, 6)}.${locale}`,
      document: exampleDocument(pair, locale),
    })),
  ),
  ...LOCALES.map((locale) => ({
    name: `pair-b.coach.${locale}`,
    document: exampleDocument('pair-b-strained-by-little-room', locale, 'coach'),
  })),
  ...LOCALES.map((locale) => ({
    name: `pair-e.employee.${locale}`,
    document: personalDocument('pair-e-withheld-themes-and-missing-answers', 'employee', locale),
  })),
];

/** `npm run golden` writes these files anew; a review of their difference shows what readers will meet. */
describe.each(cases)('$name', ({ name, document }) => {
  const golden = (extension: string): string => `./files/${name}.${extension}`;

  test('document', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(golden('document.json'));
  });

  test('text and tags of the PDF', async () => {
    const pdf = await readPdf(await renderExample(document));
    await expect(pdf.text).toMatchFileSnapshot(golden('text.txt'));
    await expect(pdf.tags).toMatchFileSnapshot(golden('tags.txt'));
  });
});
