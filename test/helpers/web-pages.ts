import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { loadLibrary } from '../../src/library/load-library.js';
import { loadWeb } from '../../src/web/load-web.js';
import { launchChromium } from './chromium.js';
import { startApp, type TestApp } from './start-app.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** The service with its pages, and a browser to look at them. */
export interface Pages {
  readonly app: TestApp;
  readonly browser: Browser;
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page, and requests to any other host than ours. */
  readonly complaints: readonly string[];
}

export async function startPagesOnly(): Promise<TestApp> {
  return startApp({ web: loadWeb(loadLibrary()) });
}

export async function startPages(executable: string): Promise<Pages> {
  const app = await startPagesOnly();
  const browser = await launchChromium(executable);
  return {
    app,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: DESK, locale: 'nl-NL', ...options });
      // A busy machine takes its time; the test has a limit of its own.
      context.setDefaultTimeout(60_000);
      const { page, complaints } = await openIn(context, app.url);
      await page.goto(app.url + path);
      // Pages with a script say when it has taken over; the others are done when they are loaded.
      if ((await page.locator('script[src]').count()) > 0) await page.waitForSelector('html.ready');
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** A new tab whose complaints are kept. */
export async function openIn(
  context: BrowserContext,
  home: string,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !/^(?:blob|data):/.test(request.url()))
      complaints.push(`another host: ${request.url()}`);
  });
  return { page, complaints };
}

/** What axe finds against WCAG 2.2 A and AA and its own advice: rule and place. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, as the policy of the page would refuse a script element.
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations: found } = await axe.run(document, { runOnly: tags });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, WCAG);
}

/** By how much the page is wider than the window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Presses Tab until the wanted element has focus, as somebody without a mouse would. */
export async function tabTo(page: Page, selector: string, limit = 80): Promise<void> {
  for (let presses = 0; presses <= limit; presses++) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${selector} within ${limit} presses of Tab`);
}
