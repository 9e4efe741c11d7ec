import type { ReportDocument } from '../../src/report/report-document.js';
import { compose } from './compose.js';
import { EXAMPLE_PAIRS, examplePair } from './examples.js';
import { LOCALES, template } from './shipped.js';

export const { theme } = template;

/** The report of every example pair in every language, with a name for a table of tests. */
export const EXAMPLE_DOCUMENTS: readonly { readonly name: string; readonly document: ReportDocument }[] =
  EXAMPLE_PAIRS.flatMap((pair) =>
    LOCALES.map((locale) => ({
      name: `${pair} (${locale})`,
      document: compose(examplePair(pair), locale),
    })),
  );

/** One of them, where one is enough. */
export function exampleDocument(): ReportDocument {
  const [first] = EXAMPLE_DOCUMENTS;
  if (first === undefined) throw new Error('There are no examples');
  return first.document;
}
