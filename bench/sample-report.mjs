import { readFileSync } from 'node:fs';
import { createEngine, loadLibrary, unwrap } from '../dist/index.js';
import { renderHtml } from '../dist/render/html/render-html.js';

const PAIR = new URL('../examples/pair-a-good-relationship-one-underestimated-need/', import.meta.url);
export const DATE = '2026-10-12';

const library = loadLibrary();
const engine = createEngine(library);
const { theme } = library.templates.get('open-conversation').template;

/** The example pair with names that differ from round to round, so that nobody can keep a page. */
export function samplePair(round) {
  const read = (role) => JSON.parse(readFileSync(new URL(`${role}.json`, PAIR), 'utf8'));
  return {
    manager: { ...read('manager'), respondent: { name: `Wouter${round}` } },
    employee: { ...read('employee'), respondent: { name: `Noor${round}` } },
  };
}

/** The shared edition in Dutch, as the document that every engine starts from, and as HTML. */
export function sampleReport(round) {
  const { document } = unwrap(engine.report({ ...samplePair(round), locale: 'nl', date: DATE }));
  return { document, html: renderHtml(document, theme) };
}
