import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/render/html/render-html.js';
import type { ReportDocument } from '../../../src/report/report-document.js';
import { chromiumOrReason, launchChromium } from '../../helpers/chromium.js';
import { EXAMPLE_DOCUMENTS, exampleDocument, theme } from '../../helpers/example-documents.js';
import { strayText } from './stray-text.js';

const executable = chromiumOrReason('the report as a page, in a browser');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The smallest phone that counts, a usual one, a desk; the first two share a layout. */
const WIDTHS = [320, 390, 1280];
const LAYOUTS = [320, 1280];

/** Colors do not depend on the language: two are enough, where a machine has to look twice. */
const TWO_LANGUAGES = EXAMPLE_DOCUMENTS.filter(({ document }) => ['nl', 'de'].includes(document.locale));
const SHARED = EXAMPLE_DOCUMENTS.filter(({ document }) => document.edition === 'shared');

const MODES: readonly (BrowserContextOptions & {
  readonly mode: string;
  readonly examples: typeof EXAMPLE_DOCUMENTS;
})[] = [
  {
    mode: 'light',
    examples: [...new Set([...SHARED, ...TWO_LANGUAGES])],
    colorScheme: 'light',
    forcedColors: 'none',
  },
  { mode: 'dark', examples: TWO_LANGUAGES, colorScheme: 'dark', forcedColors: 'none' },
  { mode: 'forced colors', examples: TWO_LANGUAGES, colorScheme: 'dark', forcedColors: 'active' },
];

describe.skipIf(executable === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
  });
  afterAll(() => browser?.close());

  describe.each(MODES)('$mode', ({ mode: _, examples, ...options }) => {
    test.each(examples)('$name breaks no rule and never scrolls sideways', async ({ document }) => {
      const { page, complaints, close } = await open(browser, document, options);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysScroll(page), `${width} px wide`).toBe(0);
        if (LAYOUTS.includes(width)) expect(await violations(page), `${width} px wide`).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await close();
    });
  });

  test('a page that breaks a rule is found out', async () => {
    const { page, close } = await open(browser, exampleDocument(), {});
    await page.evaluate(() => {
      document.querySelector('svg[role=img]')?.removeAttribute('aria-label');
      document.querySelector('.lead')?.setAttribute('style', 'color:#aaa');
      document.documentElement.removeAttribute('lang');
    });
    const rules = (await violations(page)).map((violation) => violation.split(':')[0]);
    expect(new Set(rules)).toEqual(new Set(['svg-img-alt', 'color-contrast', 'html-has-lang']));
    await close();
  });

  test('long names and long words break instead of widening the page', async () => {
    const report = exampleDocument();
    const name = 'W'.repeat(60);
    const text = JSON.stringify(report)
      .replaceAll(report.people.employee.name, name)

      .replaceAll(report.people.manager.name, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen');
    const { page, close } = await open(browser, JSON.parse(text), {});
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page)).toBe(0);
    }
    await close();
  });

  test.each([
    { why: 'short', names: ['Li', 'Bo'] },
    { why: 'of twenty characters', names: ['Jan-Willem van der B', 'Anne-Sophie de Groot'] },
    {
      why: 'of sixty characters',
      names: ['Maria Magdalena van Oudenaarde tot Wassenaar-Duivenvoorde II', 'W'.repeat(60)],
    },
  ])('names $why stay on their figures', async ({ names: [employee = '', manager = ''] }) => {
    const report = exampleDocument();
    const people = {
      employee: { ...report.people.employee, fullName: employee },
      manager: { ...report.people.manager, fullName: manager },
    };
    const { page, close } = await open(browser, { ...report, people }, {});
    for (const width of [...WIDTHS, 600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(strayText), `${width} px wide`).toEqual([]);
    }
    await close();
  });

  test('the first key leads past the cover, and the focus can be seen', async () => {
    const report = exampleDocument();
    const { page, close } = await open(browser, report, {});
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(await skip.evaluate((link) => link.ownerDocument.activeElement === link)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'solid',
    );
    await close();
  });

  test('stacked rows are still a table to whoever hears them', async () => {
    const report = exampleDocument();
    const { page, close } = await open(browser, report, { viewport: { width: 320, height: 900 } });
    const rows = page.getByRole('table').first().getByRole('row');
    expect(await rows.count()).toBeGreaterThan(3);
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(10);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await close();
  });

  test.each(EXAMPLE_DOCUMENTS)(
    '$name prints on A4, each section on a page of its own',
    async ({ document }) => {
      const { page, close } = await open(browser, document, { colorScheme: 'dark' });
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
        box?.trim().split(/\s+/),
      );
      expect(boxes.length).toBeGreaterThanOrEqual(document.sections.length);
      // The tables of the coach go on over pages.
      const more = document.edition === 'coach' ? 8 : 4;
      expect(boxes.length).toBeLessThanOrEqual(document.sections.length + more);
      for (const box of boxes) {
        expect(Number(box?.[2])).toBeCloseTo(595, -1);
        expect(Number(box?.[3])).toBeCloseTo(842, -1);
      }
      await close();
    },
  );
});

async function open(browser: Browser, document: ReportDocument, options: BrowserContextOptions) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce', offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(renderHtml(document, theme));
  return { page, complaints, close: () => context.close() };
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Rule and place of every violation. The policy of the page forbids scripts, so axe comes in from outside. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    WCAG,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
