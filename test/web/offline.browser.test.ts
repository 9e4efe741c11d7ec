import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOrReason } from '../helpers/chromium.js';
import { EXAMPLES } from '../helpers/examples.js';
import { readPdf } from '../helpers/read-pdf.js';
import { type Pages, startPages } from '../helpers/web-pages.js';

const executable = chromiumOrReason('working without a network, in a browser');
const PAIR = path.join(EXAMPLES, 'pair-a-good-relationship-one-underestimated-need');

describe.skipIf(executable === undefined)('once loaded, without a service', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
  });
  afterAll(() => pages?.browser.close());

  test('a report is made, a questionnaire filled in and handed in, and a reload changes nothing', async () => {
    const { page: coach, complaints } = await pages.open('/coach?lang=nl');
    const { page: fill, complaints: more } = await pages.open('/fill/vis-a-vis?role=employee&lang=nl');
    await kept(coach, 'pdf-engine');
    await kept(fill, 'preview');
    // Not the switch of the browser: the service itself is gone.
    await pages.app.close();

    await coach.goto(`${pages.app.url}/coach`);
    await coach.waitForSelector('html.ready');
    await coach.setInputFiles('#files', [`${PAIR}/employee.json`, `${PAIR}/manager.json`]);
    await coach.waitForSelector('.topic');
    await coach.check('#confirm');
    const [pdf] = await Promise.all([coach.waitForEvent('download'), coach.click('[data-make]')]);
    expect((await readPdf(readFileSync(await pdf.path()))).text).toContain('Wouter');

    await fill.reload();
    await fill.waitForSelector('html.ready');
    await fill.setInputFiles('#resume', `${PAIR}/employee.json`);
    await fill.waitForSelector('[data-part=preview] h3');
    await fill.check('#consent');
    const [sheet] = await Promise.all([fill.waitForEvent('download'), fill.click('[data-download]')]);
    expect(JSON.parse(readFileSync(await sheet.path(), 'utf8'))).toMatchObject({ role: 'employee' });
    expect([...complaints, ...more]).toEqual([]);
  });
});

/** Waits until the browser has put a file whose name begins so into its cache. */
async function kept(page: Page, name: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const [cache] = await caches.keys();
        const requests = cache === undefined ? [] : await (await caches.open(cache)).keys();
        const addresses = requests.map(({ url }) => url);
        return (
          addresses.some((url) => url.includes(`/static/${wanted}`)) &&
          addresses.includes(location.href.replace(/#.*/, ''))
        );
      }, name),
    )
    .toBe(true);
}
