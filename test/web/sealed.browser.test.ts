import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedFragment } from '../../src/sealing/sealed-text.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import { EXAMPLES } from '../helpers/examples.js';
import { makeRound } from '../helpers/make-round.js';
import { readPdf } from '../helpers/read-pdf.js';
import { newRound, sealedBy } from '../helpers/rounds.js';
import { runCli } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';
import {
  DESK,
  openIn,
  type Pages,
  PHONE,
  sidewaysScroll,
  startPages,
  violations,
} from '../helpers/web-pages.js';

const executable = chromiumOrReason('sealing answers and opening them, in a browser');
const PAIR = path.join(EXAMPLES, 'pair-a-good-relationship-one-underestimated-need');
const PASSPHRASE = 'four plain words here';
const newFolder = temporaryFolders();

describe.skipIf(executable === undefined)('sealed answers', () => {
  let pages: Pages;
  let folder: string;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
    folder = newFolder();
  });
  afterAll(() => pages?.close());

  const coach = (passphrase?: string) => makeRound(pages, passphrase);

  /** Follows an invitation and hands in the example of that role. */
  async function seal(role: 'employee' | 'manager', link: string, phone = false) {
    const { page, context, complaints } = await pages.open(
      `${link.replace(pages.app.url, '').replace('#', '&lang=nl#')}`,
      { viewport: phone ? PHONE : DESK },
    );
    expect(page.url()).not.toContain('p=');
    const digits = await page.locator('.fingerprint').textContent();
    await page.setInputFiles('#resume', path.join(PAIR, `${role}.json`));
    await page.waitForSelector('[data-part=preview] h3');
    await page.check('#consent');
    expect(await page.locator('[data-download]').textContent()).toBe('Verzegel mijn antwoorden');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-download]')]);
    const target = path.join(newFolder(), file.suggestedFilename());
    writeFileSync(target, readFileSync(await file.path()));
    const answer = await page.inputValue('#sealed-link');
    expect(await sidewaysScroll(page)).toBe(0);
    if (phone) expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
    return { file: target, answer, digits };
  }

  const who = (page: Page) => page.locator('.drop.filled .who').allInnerTexts();
  const message = (page: Page) => page.locator('[data-messages]').textContent();

  test('from two invitations to the report: one answer as a file, one as a link', async () => {
    const { page, context, complaints, links } = await coach();
    const digits = await page.locator('.fingerprint').textContent();
    const employee = await seal('employee', links.employee, true);
    const manager = await seal('manager', links.manager);
    expect([employee.digits, manager.digits]).toEqual([digits, digits]);
    expect(readFileSync(employee.file, 'utf8')).not.toContain('Noor');

    await page.setInputFiles('#files', employee.file);
    await expect.poll(() => who(page)).toEqual(['Noor, medewerker']);
    // A link in a mail opens a tab of its own; the answers that came before are there too.
    const { page: second, complaints: more } = await openIn(context, pages.app.url);
    await second.goto(manager.answer.replace('/coach#', '/coach?lang=nl#'));
    await expect.poll(() => who(second)).toEqual(['Noor, medewerker', 'Wouter, manager']);
    expect(second.url()).toBe(`${pages.app.url}/coach?lang=nl`);
    await second.waitForSelector('.topic');
    await second.check('#confirm');
    const [pdf] = await Promise.all([second.waitForEvent('download'), second.click('[data-make]')]);
    const { text } = await readPdf(readFileSync(await pdf.path()));
    expect(text).toContain('Noor');
    expect(text).toContain('Wouter');
    expect([...complaints, ...more]).toEqual([]);

    // After a reload the round and what came in are still there.
    await page.reload();
    await page.waitForSelector('html.ready');
    await page.click('[data-rounds] > summary');
    await page.click('.round > summary');
    expect(await page.locator('.round > summary').textContent()).toContain('beide zijn binnen');
    await page.click('[data-show-round]');
    await expect.poll(() => who(page)).toEqual(['Noor, medewerker', 'Wouter, manager']);

    await page.click('[data-remove-round]');
    await page.click('#remove-round [value=remove]');
    await expect.poll(() => page.locator('.round').count()).toBe(0);
    await page.setInputFiles('#files', employee.file);
    await expect
      .poll(() => message(page))
      .toContain('De sleutel voor deze antwoorden is niet in deze browser');
    await context.close();
  });

  test('what is not right is refused in words', async () => {
    const { page, context, links } = await coach();
    const { answer, file } = await seal('employee', links.employee);
    const paste = async (text: string): Promise<void> => {
      await page.fill('#sealed-text', text);
      if ((await page.inputValue('#sealed-text')) !== '') await page.click('[data-open-text]');
    };
    const stranger = `#${sealedFragment(await sealedBy('employee', await newRound()))}`;
    const bytes = Buffer.from(answer.replace(/^.*#a=/, ''), 'base64url');
    const changed = (at: number, to: number): string => {
      const copy = Buffer.from(bytes);
      copy[at] = to;
      return `#a=${copy.toString('base64url')}`;
    };
    for (const [text, words] of [
      [stranger, 'De sleutel voor deze antwoorden is niet in deze browser: deze link.'],
      [changed(19, 1), 'Verzegeld met de uitnodiging van de ander'],
      [changed(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1), 'Onderweg is iets veranderd'],
      [changed(0, 2), 'Verzegeld met een andere versie van Visavis'],
      ['#a=AAAA', 'Verzegeld met een andere versie van Visavis'],
      ['hallo', 'Dit bestand is niet te lezen'],
      [answer.slice(0, 150), 'er ontbreekt een stuk'],
      [answer.slice(0, -20), 'Onderweg is iets veranderd'],
    ] as const) {
      await paste(text);
      await expect.poll(() => message(page)).toContain(words);
      expect(await who(page)).toEqual([]);
    }
    await paste(`Hoi, hier zijn mijn antwoorden: ${answer} Groet, Noor`);
    await expect.poll(() => who(page)).toEqual(['Noor, medewerker']);
    await page.setInputFiles('#files', file);
    await expect.poll(() => message(page)).toContain('Deze antwoorden opende je al eerder');
    await page.click('[data-again]');
    await expect.poll(() => message(page)).toBe('');
    await context.close();
  });

  test('a QR code leads where the link leads', async () => {
    const { page, context, links } = await coach();
    await page.locator('.invitation summary').first().click();
    const dark = await page
      .locator('.qr')
      .first()
      .evaluate(async (svg) => {
        const picture = new Image();
        picture.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
        await picture.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
        const pen = canvas.getContext('2d');
        pen?.drawImage(picture, 0, 0, 300, 300);
        const { data = [] } = pen?.getImageData(0, 0, 300, 300) ?? {};
        return Array.from(data, (value, at) => (at % 4 === 0 ? (value < 128 ? '1' : '0') : '')).join('');
      });
    const data = Uint8ClampedArray.from(
      [...dark].flatMap((one) => (one === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
    );
    expect(decodeQr({ width: 300, height: 300, data })).toBe(links.employee);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    await context.close();
  });

  test('a backup opens the answers in another browser and on the command line', async () => {
    const { context, links, backup = '' } = await coach(PASSPHRASE);
    const { file } = await seal('employee', links.employee);
    await context.close();
    const at = (name: string): string => path.join(folder, name);
    writeFileSync(at('round.json'), backup);
    writeFileSync(at('passphrase.txt'), PASSPHRASE);
    writeFileSync(at('invitation.txt'), links.manager);

    const elsewhere = await pages.open('/coach?lang=nl');
    await elsewhere.page.click('[data-rounds] > summary');
    await elsewhere.page.waitForSelector('#backup:enabled');
    await elsewhere.page.fill('#backup-passphrase', 'four other words here');
    await elsewhere.page.setInputFiles('#backup', at('round.json'));
    const told = () => elsewhere.page.locator('[data-round-message]').textContent();
    await expect.poll(told).toContain('De wachtzin past niet');
    await elsewhere.page.fill('#backup-passphrase', PASSPHRASE);
    await elsewhere.page.setInputFiles('#backup', at('round.json'));
    await expect.poll(told).toContain('De sleutel is terug');
    await elsewhere.page.setInputFiles('#files', file);
    await expect.poll(() => who(elsewhere.page)).toEqual(['Noor, medewerker']);

    // The other way round: sealed on the command line, opened here.
    const sealing = await runCli([
      'seal',
      path.join(PAIR, 'manager.json'),
      '--invitation',
      at('invitation.txt'),
      '-o',
      at('m.json'),
    ]);
    expect(sealing.stderr).toBe('');
    await elsewhere.page.setInputFiles('#files', at('m.json'));
    await expect.poll(() => who(elsewhere.page)).toEqual(['Noor, medewerker', 'Wouter, manager']);
    await elsewhere.context.close();

    const opening = await runCli([
      'open',
      file,
      '--round',
      at('round.json'),
      '--passphrase-file',
      at('passphrase.txt'),
    ]);
    expect(opening.stderr).toContain('Sealed at');
    expect(JSON.parse(opening.stdout)).toMatchObject({ role: 'employee', respondent: { name: 'Noor' } });
  });

  test('an invitation that does not fit is explained, and filling in goes on', async () => {
    const { context, links } = await coach();
    const link = links.employee.replace(pages.app.url, '').replace('#', '&lang=nl#');
    const { page } = await openIn(context, pages.app.url);
    for (const [from, to, words] of [
      [/p=.*/, 'p=abc', 'niet volledig'],
      ['v=1', 'v=9', 'andere versie van Visavis'],
      [/q=[^&]*/, 'q=other@1.0.0', 'andere vragenlijst'],
      ['role=employee', 'role=manager', 'de ander van jullie twee'],
    ] as const) {
      // A link in the same tab: only what stands behind # may differ.
      await page.goto(pages.app.url + link.replace(from, to));
      await expect.poll(() => page.locator('[data-invited]').textContent()).toContain(words);
      expect(page.url()).not.toContain('#v=');
    }
    await page.click('#intro [data-next]');
    expect(await page.locator('#strengths').isVisible()).toBe(true);
    await context.close();
  });

  test('where the browser keeps nothing, the coach is told', async () => {
    const { page, context } = await pages.open('/livez');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${pages.app.url}/coach?lang=nl`);
    await page.click('[data-rounds] > summary');
    await page.click('[data-make-round]');
    await expect
      .poll(() => page.locator('[data-round-message]').textContent())
      .toContain('bewaart hier niets');
    expect(await page.locator('.round').count()).toBe(1);
    await context.close();
  });
});
