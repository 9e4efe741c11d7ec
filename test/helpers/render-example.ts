import type { Role } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { deflate } from '../../src/library/deflate.js';
import { loadFonts } from '../../src/library/load-fonts.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import type { PairEdition, ReportDocument } from '../../src/report/report-document.js';
import { exampleSheet } from './examples.js';

export const library = loadLibrary();
export const engine = createEngine(library);
export const fonts = loadFonts();

const template = library.templates.get('open-conversation')?.template;
if (template === undefined) throw new Error('the shipped template is missing');
export const { theme } = template;

/** Day in every example report: the clock has no part in a test. */
export const EXAMPLE_DATE = '2026-10-12';

export function exampleDocument(
  pair: string,
  locale: string,
  edition: PairEdition = 'shared',
): ReportDocument {
  const request = {
    manager: exampleSheet(pair, 'manager'),
    employee: exampleSheet(pair, 'employee'),
    edition,
    locale,
    date: EXAMPLE_DATE,
  };
  return unwrap(engine.report(request)).document;
}

export function personalDocument(pair: string, role: Role, locale: string): ReportDocument {
  const request = { [role]: exampleSheet(pair, role), edition: 'personal', locale, date: EXAMPLE_DATE };
  return unwrap(engine.report(request)).document;
}

export function renderExample(document: ReportDocument): Promise<Uint8Array> {
  return renderPdf(document, { fonts, theme, deflate });
}
