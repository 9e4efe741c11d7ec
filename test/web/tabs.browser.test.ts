import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../../src/instrument/instrument.js';
import { unwrap } from '../../src/kernel/result.js';
import { readInvitation } from '../../src/sealing/invitation.js';
import { sealSheet } from '../../src/sealing/seal.js';
import { sealedFile } from '../../src/sealing/sealed-text.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import { makeRound } from '../helpers/make-round.js';
import { sheetOf } from '../helpers/rounds.js';
import { openIn, type Pages, startPages } from '../helpers/web-pages.js';

const executable = chromiumOrReason('sealed answers in several tabs, in a browser');

describe.skipIf(executable === undefined)('a round', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
  });
  afterAll(() => pages?.close());

  test('two tabs at once lose nothing, a folder is opened again, and a round that is gone stays gone', async () => {
    const { page, context, links } = await makeRound(pages);
    const files = await Promise.all(
      ROLES.map(async (role) => {
        const invitation = unwrap(readInvitation(links[role]));
        return sealedFile(unwrap(await sealSheet(sheetOf(role), invitation, '2026-11-22T09:00:00Z')));
      }),
    );
    const named = files.map((text, index) => ({
      name: `${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    }));
    const tabs = await Promise.all(
      named.map(async () => {
        const { page: tab } = await openIn(context, pages.app.url);
        await tab.goto(`${pages.app.url}/coach?lang=nl`);
        await tab.waitForSelector('html.ready');
        return tab;
      }),
    );
    await Promise.all(tabs.map((tab, index) => tab.setInputFiles('#files', named[index] ?? [])));
    await Promise.all(tabs.map((tab) => tab.waitForSelector('.drop.filled')));
    await page.reload();
    await page.click('[data-rounds] > summary');
    await expect.poll(() => page.locator('.round > summary').textContent()).toContain('beide zijn binnen');

    const [second = page] = tabs;
    const folder = [...named, { ...named[0], name: 'x.json', buffer: Buffer.from('{}') }] as typeof named;
    for (let times = 0; times < 2; times++) {
      await second.setInputFiles('#files', folder);
      await expect.poll(() => second.locator('tbody td:last-child').allInnerTexts()).toEqual(['klaar']);
      expect(await second.locator('[data-batch] .message').textContent()).toContain('x.json');
    }

    await page.click('.round > summary');
    await page.click('[data-remove-round]');
    await page.click('#remove-round [value=remove]');
    await expect.poll(() => page.locator('.round').count()).toBe(0);
    await second.setInputFiles('#files', named[0] ?? []);
    await expect
      .poll(() => second.locator('[data-messages]').textContent())
      .toContain('De sleutel voor deze antwoorden is niet in deze browser');
    await page.reload();
    await page.click('[data-rounds] > summary');
    await page.waitForSelector('[data-make-round]:enabled');
    expect(await page.locator('.round').count()).toBe(0);
    await context.close();
  });
});
