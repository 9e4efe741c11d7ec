import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import { parseResponseSheet } from '../../src/responses/parse-response-sheet.js';
import type { ResponseSheet } from '../../src/responses/response-sheet.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import { findInstrument } from '../helpers/examples.js';
import { openIn, type Pages, PHONE, sidewaysScroll, startPages, tabTo } from '../helpers/web-pages.js';

const executable = chromiumOrReason('filling in the questionnaire, in a browser');
const fill = (role: string, lang = 'nl'): string => `/fill/vis-a-vis?role=${role}&lang=${lang}`;

/** The part and the question in it that is up, once it has come up after `before`. */
async function nextRow(page: Page, before = ''): Promise<string> {
  const rowNow = () =>
    page.evaluate(() => {
      if (location.hash === '#review') return location.hash;
      const rows = [...document.querySelectorAll(`${location.hash || '#none'}:not([hidden]) .row`)];
      const index = rows.findIndex((row) => row.matches('.now'));
      return index < 0 ? '' : `${location.hash} ${index}`;
    });
  const isUp = async () => {
    const now = await rowNow();
    return now !== '' && now !== before && now;
  };
  return vi.waitUntil(isUp, { interval: 10, timeout: 20_000 });
}

describe.skipIf(executable === undefined)('filling in', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
  });
  afterAll(() => pages?.close());

  test.each([
    { role: 'employee', items: 76 },
    { role: 'manager', items: 80 },
  ] as const)('as $role, on a phone, with the keyboard alone', async ({ role, items }) => {
    const { page, context, complaints } = await pages.open(fill(role), { viewport: PHONE });
    await tabTo(page, '#name');
    await page.keyboard.type('Anna');
    await tabTo(page, '[data-next]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#strengths');

    let answered = 0;
    let row = await nextRow(page);
    while (row !== '#review') {
      const groups = await page.locator('.step:not([hidden]) .row.now [data-item]').count();
      for (let group = 0; group < groups; group++) {
        await tabTo(page, `.step:not([hidden]) .row.now [data-item]:nth-of-type(${group + 1}) input`);
        await page.keyboard.press(String((answered++ % 5) + 1));
      }
      if ((await page.locator('.step:not([hidden]) .row.now [data-pick]').count()) > 0) {
        await tabTo(page, '.step:not([hidden]) .row.now [data-pick] input');
        await page.keyboard.press('Space');
      }
      if ((await page.locator('.step:not([hidden]) .row.now textarea').count()) > 0) {
        await tabTo(page, '.step:not([hidden]) .row.now textarea');
        await page.keyboard.type('We luisteren naar elkaar. 1 2 3');
      }
      expect(await sidewaysScroll(page)).toBe(0);
      await tabTo(page, '[data-row-next]');
      await page.keyboard.press('Enter');
      row = await nextRow(page, row);
    }
    expect(answered).toBe(items);
    await tabTo(page, 'input[name=withheld][value=courage]', 120);
    await page.keyboard.press('Space');
    await tabTo(page, 'input[name=agreed][value=going-well]', 120);
    await page.keyboard.press('Space');
    await tabTo(page, '#consent', 120);
    await page.keyboard.press('Space');
    await tabTo(page, '[data-download]');
    const sheet = await downloaded(page, () => page.keyboard.press('Enter'));

    expect(sheet.role).toBe(role);
    expect(sheet.respondent.name).toBe('Anna');
    expect(sheet.locale).toBe('nl');
    expect(sheet.responses.size).toBe(items);
    expect([...sheet.responses.values()].slice(0, 6)).toEqual([1, 2, 3, 4, 5, 1]);
    expect(sheet.picks.size).toBe(4);
    expect([...sheet.open.values()]).toEqual(['We luisteren naar elkaar. 1 2 3']);
    expect([[...sheet.withheld], [...sheet.agreed]]).toEqual([['courage'], ['going-well']]);
    expect(sheet.consent.sharedReport).toBe(true);
    expect([...sheet.secondsPerSection.keys()]).toContain('strengths');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the arrow keys move within a group, 0 passes a question and takes its answers back', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#needs-employee`);
    await page.focus('#needs-employee [data-item] input');
    await page.keyboard.press('2');
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).toEqual(['3']);
    await page.keyboard.press('0');
    expect(await chosen(page)).toEqual([]);
    expect(await page.locator('.step:not([hidden]) .row.now [data-skip]').getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.keyboard.press('5');
    expect(await chosen(page)).toEqual(['5']);
    expect(await page.locator('.step:not([hidden]) .row.now [data-skip]').getAttribute('aria-pressed')).toBe(
      'false',
    );
    await context.close();
  });

  test('nothing moves when an answer is chosen', async () => {
    const { page, context } = await pages.open(`${fill('manager')}#strengths`);
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#strengths .row')].map((row) => (row as HTMLElement).offsetTop),
      );
    const before = await tops();
    for (const row of [0, 1, 4]) await page.locator('#strengths .row').nth(row).locator('.o').nth(3).click();
    expect(await tops()).toEqual(before);
    await context.close();
  });

  test('reload and the back button lose nothing and stay where one was', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#strengths`);
    await page.locator('.o').nth(3).click();
    await page.evaluate(() => document.querySelector<HTMLElement>('#strengths [data-next]')?.click());
    await page.waitForFunction(() => location.hash === '#energy');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('#energy').isVisible()).toBe(true);
    await page.goBack();
    expect(await page.locator('#strengths').isVisible()).toBe(true);
    expect(await page.locator('#strengths input:checked').count()).toBe(1);
    expect(await page.locator('#strengths .folded').count()).toBe(1);
    await context.close();
  });

  test('the language changes at any time without losing an answer, and stays for the file', async () => {
    const { page, context, complaints } = await pages.open(`${fill('manager')}#needs-manager`);
    await page.locator('#needs-manager .o').nth(1).click();
    await page.click('.languages summary');
    await page.click('[data-locale=en]');
    await page.waitForFunction(() => document.documentElement.lang === 'en-GB');
    expect(await page.locator('#needs-manager h1').textContent()).toBe('What I expect from my employee');
    expect(await page.locator('#needs-manager input:checked').count()).toBe(1);
    expect(page.url()).toContain('lang=en#needs-manager');
    await page.reload();
    expect(await page.locator('#needs-manager input:checked').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('offline the language stays, says so, and nothing is lost', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#strengths`);
    await page.locator('.o').nth(2).click();
    await context.setOffline(true);
    await page.click('.languages summary');
    await page.click('[data-locale=en]');
    await page.waitForSelector('.banner');
    expect(await page.locator('.banner').textContent()).toBe(
      'Deze taal is nu niet te laden. Je antwoorden staan er nog.',
    );
    await page.goto(`${page.url().split('#')[0]}#review`);
    await page.waitForSelector('[data-part=preview] h3');
    await page.check('#consent');
    expect((await downloaded(page, () => page.click('[data-download]'))).responses.size).toBe(1);
    await context.close();
  });

  test('a browser that keeps nothing is told of, and the sheet can be saved all the same', async () => {
    const { page, context } = await pages.open('/');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await page.goto(`${pages.app.url}${fill('employee')}#strengths`);
    await page.locator('.o').nth(2).click();
    expect(await page.locator('.banner').textContent()).toContain('Je browser bewaart hier niets.');
    await page.click('[data-pause]');
    expect((await downloaded(page, () => page.click('[data-save]'))).responses.size).toBe(1);
    await context.close();
  });

  test('two tabs of one device show the same answers', async () => {
    const { page, context } = await pages.open(fill('employee'));
    await page.check('#remember');
    await page.fill('#name', 'Bo');
    const { page: second } = await openIn(context, pages.app.url);
    await second.goto(`${pages.app.url}${fill('employee')}#strengths`);
    expect(await second.inputValue('#name')).toBe('Bo');
    await second.locator('.o').nth(4).click();
    await page.waitForSelector('.banner');
    await page.evaluate(() => {
      location.hash = '#strengths';
    });
    expect(await page.locator('#strengths input:checked').getAttribute('value')).toBe('5');

    // What is wiped in one stays off the device, whatever the other does.
    await page.click('.note [data-wipe]');
    await page.click('[data-wipe-now]');
    await expect.poll(() => second.locator('.banner').textContent()).toContain('van het apparaat gehaald');
    await second.locator('.o').nth(3).click();
    expect(await second.locator('#strengths input:checked').getAttribute('value')).toBe('4');
    await second.reload();
    expect(await second.locator('#strengths input:checked').getAttribute('value')).toBe('4');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('without asking nothing is kept on the device, and wiping leaves nothing at all', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#strengths`);
    await page.locator('.o').nth(2).click();
    const kept = () => page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(await kept()).toEqual([0, 1]);
    await page.click('.note [data-wipe]');
    await page.click('#wipe [data-close]');
    expect(await page.locator('#strengths input:checked').count()).toBe(1);
    await page.click('.note [data-wipe]');
    await page.click('[data-wipe-now]');
    await page.waitForFunction(() => location.hash === '#intro');
    expect(await kept()).toEqual([0, 0]);
    expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
    await context.close();
  });

  test('a saved file is resumed; that of the other role or another format is refused in words', async () => {
    const { page, context } = await pages.open(fill('employee'));
    const example = 'examples/pair-a-good-relationship-one-underestimated-need';
    const message = () => page.locator('[data-resume-message]').textContent();
    await page.setInputFiles('#resume', `${example}/manager.json`);
    await expect.poll(message).toContain('hoort bij de andere rol');
    await page.setInputFiles('#resume', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{'),
    });
    await expect.poll(message).toContain('niet te lezen');
    await page.setInputFiles('#resume', `${example}/employee.json`);
    await page.waitForFunction(() => location.hash === '#review');
    await page.waitForSelector('.tops li');
    expect(await page.locator('.tops li').allInnerTexts()).toEqual([
      'Luisteren en inleven',
      'Verbinden',
      'Leren en bijsturen',
    ]);
    expect(await page.isDisabled('[data-download]')).toBe(true);
    await context.close();
  });

  test('choices keep to their number, and one thing stands in one place', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#energy`);
    await page.check('input[name=energy-gives][value=courage]');
    await page.check('input[name=energy-gives][value=clarity]');
    expect(await page.isDisabled('input[name=energy-gives][value=meaning]')).toBe(true);
    expect(await page.isDisabled('input[name=energy-costs][value=courage]')).toBe(true);
    expect(await page.locator('[data-pick-status]').first().textContent()).toContain('Je koos er 2.');
    await page.uncheck('input[name=energy-gives][value=courage]');
    expect(await page.isDisabled('input[name=energy-costs][value=courage]')).toBe(false);
    await context.close();
  });

  test('what is open is named and linked at the end of a part', async () => {
    const { page, context } = await pages.open(`${fill('employee')}#needs-manager`);
    const rows = page.locator('#needs-manager .row');
    await rows.nth(3).locator('.o').first().click();
    for (const group of [0, 1, 2])
      await rows.nth(3).locator('[data-item]').nth(group).locator('.o').first().click();
    const note = page.locator('#needs-manager .left-open');
    expect(await note.locator('p').textContent()).toBe('Je liet 3 vragen open. Dat mag.');
    await note.locator('a').nth(1).click();
    await page.waitForFunction(() => document.activeElement?.closest('.row')?.id === 'q-signals');
    await context.close();
  });
});

function chosen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.step:not([hidden]) .row.now input:checked')].map(
      ({ value }) => value,
    ),
  );
}

/** The sheet that an action downloads, read by the parser that everybody uses. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<ResponseSheet> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  expect(file.suggestedFilename()).toMatch(/^visavis-[a-z-]+\.json$/);
  const raw: unknown = JSON.parse(readFileSync(await file.path(), 'utf8'));
  return unwrap(parseResponseSheet(raw, { findInstrument }));
}
