import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../../src/render/html/escape.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import type { ReportDocument } from '../../../src/report/report-document.js';
import { blocksOf, stringsOf } from '../../helpers/compose.js';
import { EXAMPLE_DOCUMENTS, exampleDocument, theme } from '../../helpers/example-documents.js';

/** Identifiers, and words that a report shows only where something is missing or where there are pages. */
const NOT_SHOWN = new Set([
  ...['kind', 'role', 'asker', 'giver', 'mark', 'sign', 'opens', 'lang', 'id', 'reference'],
  ...['none', 'empty', 'missing', 'alt', 'owner', 'align', 'lane'],
]);

describe.each(EXAMPLE_DOCUMENTS)('$name', ({ document }) => {
  const page = renderHtml(document, theme);
  const markup = page.replace(/<style>.*<\/style>/s, '');

  test('is one file that asks for nothing', () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${document.lang}">`));
    expect(page).toContain(`<title>${document.title}</title>`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|javascript:|\son\w+=/i);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  });

  test('has one h1 and no gap in the levels of its headings', () => {
    const levels = [...markup.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(gaps).toEqual([]);
  });

  test('names every section by its heading and links to every place it mentions', () => {
    const ids = [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...markup.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    for (const { id } of document.sections.slice(1)) {
      expect(markup).toContain(`<section id="${id}" aria-labelledby="${id}-title">`);
      expect(markup).toContain(`<a href="#${id}">`);
    }
  });

  test('closes what it opens', () => {
    expect(unclosed(markup)).toEqual([]);
  });

  test('says everything the document says', () => {
    const text = markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    const missing = shownStrings(document).filter(
      (words) => !text.includes(escapeHtml(words).replace(/\s+/g, ' ')),
    );
    expect(missing).toEqual([]);
  });

  test('gives every chart with answers its words, with every number in them', () => {
    for (const { groups } of blocksOf(document, 'needs-table')) {
      for (const row of groups.flatMap(({ rows }) => rows)) {
        if (row.kind !== 'answers') continue;
        expect(markup).toContain(`role="img" aria-label="${escapeHtml(row.alt)}"`);
        const { importance, experience, estimate, offer } = row.chart;
        const given = [importance, experience, estimate, offer].filter((value) => value !== undefined);
        expect(row.alt.match(/\d+/g)?.map(Number)).toEqual(given);
      }
    }
    for (const { rows } of blocksOf(document, 'continua')) {
      for (const { chart, alt } of rows.filter((row) => row.chart.positions !== undefined)) {
        expect(markup).toContain(`role="img" aria-label="${escapeHtml(alt)}"`);
        const { employee, manager } = chart.positions ?? {};
        const values = [employee, manager].flatMap((at) => (at ? [at.value, at.lower, at.upper] : []));
        expect(alt.match(/\d+/g)?.map(Number)).toEqual(expect.arrayContaining(values.map(Math.round)));
      }
    }
  });

  test('links a card wherever it is named', () => {
    const cards = blocksOf(document, 'topic-card');
    for (const { number, label, title } of cards) {
      expect(markup).toContain(`<article class="card" id="card-${number}"`);
      const links = [...markup.matchAll(new RegExp(`href="#card-${number}">([^<]*)</a>`, 'g'))];
      expect(links.length).toBeGreaterThanOrEqual(2);
      expect(new Set(links.map(([, words]) => words))).toEqual(new Set([label ?? title]));
    }
    expect(markup).not.toContain('{page');
  });

  test('marks what is in another language', () => {
    for (const { lang, quoted } of blocksOf(document, 'quotes').flatMap(({ quotes }) => quotes)) {
      const attribute = lang === document.lang ? '' : ` lang="${lang}"`;
      expect(markup).toContain(`<blockquote${attribute} dir="auto">${escapeHtml(quoted)}</blockquote>`);
    }
  });
});

test('a kind of block it does not know is an error, not a hole', () => {
  const report = exampleDocument();
  const unknown = { ...report, sections: [{ id: 'x', name: 'X', blocks: [{ kind: 'hologram' }] }] };
  expect(() => renderHtml(unknown as unknown as ReportDocument, theme)).toThrow('Unhandled block kind');
});

test('a report without cover and without words for the screen is still a page with a heading', () => {
  const report = exampleDocument();
  const { screen: _, ...furniture } = report.furniture;
  const page = renderHtml({ ...report, furniture, sections: report.sections.slice(1) }, theme);
  expect(page).toContain(`<h1>${report.title}</h1>`);
  expect(page).not.toContain('class="skip"');
});

/** Strings of all blocks that a reader is meant to see. */
function shownStrings(document: ReportDocument): string[] {
  const { sections } = document;
  const [cover] = blocksOf(document, 'cover');
  const people = cover?.owner === undefined ? document.people : document.people[cover.owner];
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        NOT_SHOWN.has(key) || isUnusedLabel(key, inner) ? [] : [[key, shown(inner)]],
      ),
    );
  };
  return stringsOf(shown({ sections, people }));
}

/** "takes energy", which nobody may have chosen. */
function isUnusedLabel(key: string, inner: unknown): boolean {
  return (key === 'gives' || key === 'costs') && typeof inner === 'string';
}

const VOID = new Set(['meta', 'br', '!doctype']);

function unclosed(markup: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', self] of markup.matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*?(\/?)>/gi)) {
    if (self === '/' || VOID.has(name.toLowerCase())) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
