import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calibrationPage } from '../../src/cli/calibration-page.js';
import { answerRows, calibrateText, calibrationOf, columnsOf, toCsv } from '../helpers/answer-table.js';
import { chromiumOrReason, launchChromium } from '../helpers/chromium.js';
import { visAVis } from '../helpers/examples.js';
import { readPdf } from '../helpers/read-pdf.js';

const executable = chromiumOrReason('the page of a calibration, on screen and on paper');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rows = answerRows(visAVis, 'employee', { rows: 120, missing: 0.02 });
/** With an item keyed the wrong way and one that everybody answered alike: the page has remarks. */
const troubled = rows.map((row) => ({
  ...row,
  'closeness-1': 6 - (row['closeness-1'] ?? 3),
  'priority-1': 3,
}));
const columns = columnsOf(visAVis, 'employee');
const markup = calibrationPage(await calibrateText(toCsv(columns, troubled), visAVis, 'employee'));

test('says what an author should look at, by scale', () => {
  expect(markup).toContain('closeness: STOP: an item runs against the others');
  expect(markup).toContain('priority: priority-1 got one answer from everybody');
  expect(markup).toMatch(/Rows that miss an item do not count: listening \d+, clarity \d+/);
});

test('shows nothing of a scale that fewer than 30 people answered but how many', async () => {
  const some = rows.map((row, index) => (index < 100 ? { ...row, 'closeness-1': undefined } : row));
  const page = calibrationPage(await calibrateText(toCsv(columns, some), visAVis, 'employee'));
  expect(page).toMatch(
    /<th scope="row">closeness<\/th><td class="right">\d\d?<\/td>(<td[^>]*><\/td>)+<td[^>]*>fewer than 30</,
  );
  expect(page).not.toContain('<th scope="row">closeness-2<');
});

describe.skipIf(executable === undefined)('in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
    page = await browser.newPage();
    await page.setContent(markup);
  });
  afterAll(() => browser?.close());

  test('the shipped questionnaire takes one sheet of paper, for either role', async () => {
    const manager = calibrationPage(await calibrationOf(visAVis, 'manager', { rows: 120 }));
    for (const content of [markup, manager]) {
      await page.setContent(content);
      const { pages } = await readPdf(
        new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })),
      );
      expect(pages).toBe(1);
    }
  });

  test('breaks no rule of access, and does not scroll sideways on a phone', async () => {
    await page.setContent(markup);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.addScriptTag({ content: AXE });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run(document),
    );
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.length }))).toEqual([]);
  });
});
