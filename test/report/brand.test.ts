import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/kernel/color.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { brandedTheme } from '../../src/report/brand.js';
import { parseBrand } from '../../src/report/parse-brand.js';
import { exampleFiles } from '../helpers/examples.js';
import { readJson } from '../helpers/json.js';
import { readPdf } from '../helpers/read-pdf.js';
import { EXAMPLE_DATE, engine, renderExample, theme } from '../helpers/render-example.js';

const brand = readJson('examples/brand.json') as Record<string, unknown>;
const PAIR = 'pair-a-good-relationship-one-underestimated-need';
const request = { ...exampleFiles(PAIR), date: EXAMPLE_DATE, locale: 'en' };

function withColors(employee: string, manager: string) {
  return engine.report({ ...request, brand: { ...brand, colors: { employee, manager } } });
}

describe('a branded report', () => {
  const result = engine.report({ ...request, brand });
  if (!result.ok) throw result.error;
  const { document } = result.value;

  test('carries the organisation on every page, its logo on the cover, and whom to ask', async () => {
    const pdf = await readPdf(await renderExample(document));
    const pages = pdf.text.split('--- page');
    expect(pages.filter((page) => page.includes('De Brug')).length).toBe(pages.length - 1);
    expect(pdf.tags).toContain('De Brug');
    expect(pdf.text).toContain('personeel@debrug.example');
  });

  test('is a page in its colors, with the logo read out', () => {
    const page = renderHtml(document, theme);
    expect(page).toContain('--employee:#1D4E89');
    expect(page).toContain('class="brand-logo" viewBox="0 0 120 40" role="img" aria-label="De Brug"');
  });

  test('has lines and bands in shades of its colors that still stand out', () => {
    const { colors } = brandedTheme(theme, document.brand);
    for (const role of ['employee', 'manager'] as const) {
      expect(contrast(colors[`${role}Mid`], colors.white)).toBeGreaterThanOrEqual(3);
      expect(contrast(colors[`${role}Tint`], colors.white)).toBeLessThan(1.6);
    }
  });

  test('has the same numbers as one without a brand', () => {
    const plain = engine.report(request);
    if (!plain.ok) throw plain.error;
    const numbers = (value: unknown) => JSON.stringify(value).match(/"(?:value|lower|upper)":[\d.]+/g);
    expect(numbers(document.sections)).toEqual(numbers(plain.value.document.sections));
    expect(document.fingerprint).not.toBe(plain.value.document.fingerprint);
  });
});

describe('colors are refused with what was measured', () => {
  test.each([
    {
      why: 'a pale one',
      colors: ['#7FB2E5', '#8A3B12'],
      pointer: '/brand/colors/employee',
      says: 'measured 1.94',
    },
    {
      why: 'two alike',
      colors: ['#1D4E89', '#234F80'],
      pointer: '/brand/colors/manager',
      says: 'measured 0.0',
    },
  ])('$why', ({ colors: [employee = '', manager = ''], pointer, says }) => {
    const result = withColors(employee, manager);
    if (result.ok) throw new Error('These colors were meant to be refused');
    expect(result.error.violations).toHaveLength(1);
    expect(result.error.violations[0]).toMatchObject({ pointer });
    expect(result.error.violations[0]?.message).toContain(says);
  });

  test('those of the template itself pass', () => {
    expect(withColors(theme.colors.employee, theme.colors.manager).ok).toBe(true);
  });
});

describe('a mistake is told in its own place', () => {
  const alt = 'De Brug';
  const path = { d: 'M0 0 H9', fill: '#1D4E89' };
  test.each([
    { why: 'a name on two lines', own: { organisation: 'De\nBrug' }, at: '/organisation' },
    { why: 'a blank contact', own: { contact: ' ' }, at: '/contact' },
    {
      why: 'a control character for the ear',
      own: { logo: { viewBox: [9, 9], paths: [path], alt: 'De\u0007' } },
      at: '/logo/alt',
    },
    { why: 'text that turns round', own: { organisation: 'De \u202eBrug' }, at: '/organisation' },
    {
      why: 'path data with a gap',
      own: { logo: { viewBox: [9, 9], paths: [path, { ...path, d: 'M0' }], alt } },
      at: '/logo/paths/1/d',
    },
    { why: 'a picture that is none', own: { logo: { png: 'AAAA', alt } }, at: '/logo/png' },
    { why: 'no base64', own: { logo: { png: 'AAA', alt } }, at: '/logo/png' },
    { why: 'a picture too large', own: { logo: { png: 'AAAA'.repeat(20_000), alt } }, at: '/logo/png' },
    { why: 'a picture and a drawing', own: { logo: { png: 'AAAA', paths: [path], alt } }, at: '/logo/paths' },
    { why: 'half a drawing', own: { logo: { paths: [path], alt } }, at: '/logo/viewBox' },
    {
      why: 'a box of no size',
      own: { logo: { viewBox: [0, 9], paths: [path], alt } },
      at: '/logo/viewBox/0',
    },
  ])('$why', ({ own, at }) => {
    const whole = { ...brand, ...own };
    const report = engine.report({ ...request, brand: whole });
    const file = parseBrand(whole, theme.colors);
    if (report.ok || file.ok) throw new Error('This brand was meant to be refused');
    expect(report.error.violations.map(({ pointer }) => pointer)).toEqual([`/brand${at}`]);
    expect(file.error.violations).toEqual(
      report.error.violations.map((violation) => ({ ...violation, pointer: at })),
    );
  });
});
