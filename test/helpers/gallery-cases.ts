import { EDGE_CASES } from './edge-cases.js';
import { BRANDED_REPORTS, GOLDEN_REPORTS, inEveryForm, type ReportCase } from './report-cases.js';

/** The language with the longest words: what stands well in it stands well in the others. */
const HARDEST = 'de';

/** What `npm run gallery` draws: every example in every form, the looks of an organisation, and every edge case in every edition. */
export const GALLERY: readonly ReportCase[] = [
  ...GOLDEN_REPORTS,
  ...BRANDED_REPORTS,
  ...EDGE_CASES.flatMap(inEveryForm).filter(({ request }) => request.locale === HARDEST),
];
