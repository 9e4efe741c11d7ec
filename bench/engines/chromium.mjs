import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser and its page stay open from report to report. */
export async function open() {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error('no Chromium found; set CHROMIUM_PATH');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    version: `Chromium ${browser.version()}`,
    render: async ({ html }) => {
      await page.setContent(html);
      return page.pdf({ tagged: true, format: 'A4', preferCSSPageSize: true, printBackground: true });
    },
    close: () => browser.close(),
  };
}
