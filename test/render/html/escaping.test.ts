import { describe, expect, test } from 'vitest';
import { cssString, escapeHtml } from '../../../src/render/html/escape.js';
import { Html, html } from '../../../src/render/html/html.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import type { ReportDocument } from '../../../src/report/report-document.js';
import { EXAMPLE_DOCUMENTS, theme } from '../../helpers/example-documents.js';

/** Words that code reads, not people. */
const CODES = new Set([
  ...[
    'kind',
    'role',
    'asker',
    'giver',
    'mark',
    'sign',
    'opens',
    'lang',
    'id',
    'format',
    'locale',
    'align',
    'owner',
  ],
]);

const HOSTILE = [
  'Jansen & Zn <b>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '--><img src=x onerror=alert(1)>',
  '\\"}body{display:none}/*',
  '{page}{pages}</title>',
];

describe.each(HOSTILE)('with %s in every text', (words) => {
  test.each(EXAMPLE_DOCUMENTS)('$name has the tags it has without', ({ document }) => {
    const page = renderHtml(withWords(document, words), theme);
    expect(tagsOf(page)).toEqual(tagsOf(renderHtml(withWords(document, 'x'), theme)));
    expect(page).toContain(escapeHtml(words));
    expect(page.toLowerCase()).not.toContain('<script');
  });
});

test.each([
  { text: 'a & b', escaped: 'a &amp; b' },
  { text: '<b>', escaped: '&lt;b&gt;' },
  { text: `"'`, escaped: '&quot;&#39;' },
  { text: '&amp;', escaped: '&amp;amp;' },
])('$text is written as $escaped', ({ text, escaped }) => {
  expect(escapeHtml(text)).toBe(escaped);
  expect(html`${text}`.markup).toBe(escaped);
  expect(html`${[text, [text]]}`.markup).toBe(escaped + escaped);
});

test('markup made by a template is not escaped again, and nothing is nothing', () => {
  expect(html`<p>${html`<b>${1}</b>`}${undefined}</p>`).toEqual(new Html('<p><b>1</b></p>'));
});

test.each([
  { text: 'Zoë 12', css: '"Zoë 12"' },
  { text: '"', css: '"\\22 "' },
  { text: '\\', css: '"\\5c "' },
  { text: '</style>', css: '"\\3c \\2f style\\3e "' },
  { text: 'a\nb', css: '"a\\a b"' },
])('$text is the CSS string $css', ({ text, css }) => {
  expect(cssString(text)).toBe(css);
});

function withWords(document: ReportDocument, words: string): ReportDocument {
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return CODES.has(key) ? value : `${value} ${words}`;
    if (Array.isArray(value)) return value.map((inner) => change(inner, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]));
  };
  return change(document) as ReportDocument;
}

/** Names of all tags and attributes, without what stands in them. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}
