import type { ReportDocument } from '../../src/report/report-document.js';
import { compose, composeForCoach, composeOwn } from './compose.js';
import { EXAMPLE_PAIRS, examplePair } from './examples.js';
import { LOCALES, template } from './shipped.js';

export const { theme } = template;

interface ExampleDocument {
  readonly name: string;
  readonly document: ReportDocument;
}

/** Own pages: all answered, too even to be compared, and with themes withheld and answers missing. */
const OWN = [
  { pair: 'pair-a-good-relationship-one-underestimated-need', role: 'manager' },
  { pair: 'pair-d-low-quality-one-box-throughout', role: 'employee' },
  { pair: 'pair-e-withheld-themes-and-missing-answers', role: 'employee' },
] as const;

/** Own pages in every language. */
export const PERSONAL_DOCUMENTS: readonly ExampleDocument[] = OWN.flatMap(({ pair, role }) =>
  LOCALES.map((locale) => ({
    name: `${pair}, personal edition of the ${role} (${locale})`,
    document: composeOwn(examplePair(pair)[role], locale),
  })),
);

/** For the coach: one with every kind of topic, one with too little, one with themes withheld. */
export const COACH_DOCUMENTS: readonly ExampleDocument[] = ['pair-b', 'pair-d', 'pair-e'].flatMap((start) =>
  EXAMPLE_PAIRS.filter((pair) => pair.startsWith(start)).flatMap((pair) =>
    LOCALES.map((locale) => ({
      name: `${pair}, for the coach (${locale})`,
      document: composeForCoach(examplePair(pair), locale),
    })),
  ),
);

/** The report of every example pair in every language, with a name for a table of tests. */
export const EXAMPLE_DOCUMENTS: readonly ExampleDocument[] = [
  ...EXAMPLE_PAIRS.flatMap((pair) =>
    LOCALES.map((locale) => ({
      name: `${pair} (${locale})`,
      document: compose(examplePair(pair), locale),
    })),
  ),
  ...PERSONAL_DOCUMENTS,
  ...COACH_DOCUMENTS,
];

/** One of them, where one is enough. */
export function exampleDocument(): ReportDocument {
  const [first] = EXAMPLE_DOCUMENTS;
  if (first === undefined) throw new Error('There are no examples');
  return first.document;
}
