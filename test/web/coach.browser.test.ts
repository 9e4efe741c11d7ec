import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../src/kernel/result.js';
import { deflate } from '../../src/library/deflate.js';
import { requireTemplate } from '../../src/library/library.js';
import { loadFonts } from '../../src/library/load-fonts.js';
import { loadLibrary } from '../../src/library/load-library.js';
import { createEngine } from '../../src/pipeline/engine.js';
import { renderPdf } from '../../src/render/pdf/render-pdf.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import { EXAMPLE_PAIRS, exampleSheet } from '../helpers/examples.js';
import { readPdf } from '../helpers/read-pdf.js';
import { type Pages, PHONE, startPages } from '../helpers/web-pages.js';

const executable = chromiumOrReason('making a report, in a browser');
const EXAMPLES = path.resolve('examples');
const [FIRST = ''] = EXAMPLE_PAIRS;
const DATE = '2026-10-12';
const library = loadLibrary();

const example = (pair: string, role: string): string => path.join(EXAMPLES, pair, `${role}.json`);
const changed = (role: string, changes: object, name = `${role}.json`) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({ ...JSON.parse(readFileSync(example(FIRST, role), 'utf8')), ...changes }),
  ),
});

describe.skipIf(executable === undefined)('the coach', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
  });
  afterAll(() => pages?.close());

  test('two files become the report that the service would make: same words, same tags', async () => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
    await page.setInputFiles(
      '#files',
      ['employee', 'manager'].map((role) => example(FIRST, role)),
    );
    await page.waitForSelector('.topic');
    expect(await page.locator('.who').allInnerTexts()).toEqual(['Noor, medewerker', 'Wouter, manager']);
    expect(await page.locator('.topic h3').allInnerTexts()).toEqual([
      'Groei en ambities',
      'Vast en flexibel',
    ]);
    expect(await page.isDisabled('[data-make]')).toBe(true);
    await page.fill('#date', DATE);
    await page.check('#confirm');
    const sheets = { employee: exampleSheet(FIRST, 'employee'), manager: exampleSheet(FIRST, 'manager') };
    for (const edition of ['shared', 'coach']) {
      await page.check(`input[value=${edition}]`);
      const here = await readPdf(await downloaded(page));
      const there = await fromService({ ...sheets, edition });
      expect(here.text, edition).toBe(there.text);
      expect(here.tags, edition).toBe(there.tags);
      expect(here.text).toContain('Wouter');
    }
    expect(sent.every((request) => request === 'GET ')).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the personal edition needs one sheet and nobody’s yes, and is the one the service makes', async () => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    await page.check('input[value=personal]');
    expect(await page.locator('[data-make-reason]').textContent()).toBe('Kies eerst een antwoordbestand.');
    await page.setInputFiles('#files', example(FIRST, 'manager'));
    await page.waitForSelector('.drop.filled');
    await page.fill('#date', DATE);
    const here = await readPdf(await downloaded(page));
    const there = await fromService({ manager: exampleSheet(FIRST, 'manager'), edition: 'personal' });
    expect(here.text).toBe(there.text);
    expect(here.tags).toBe(there.tags);
    expect(here.text).not.toContain('Noor');

    await page.setInputFiles('#files', example(FIRST, 'employee'));
    await page.waitForSelector('.drop.filled + .drop.filled');
    expect(zipNames(await downloaded(page))).toEqual(['visavis-medewerker.pdf', 'visavis-manager.pdf']);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('from the front page to a PDF in two clicks, on a phone', async () => {
    const { page, context, complaints } = await pages.open('/?lang=en', { viewport: PHONE });
    await page.click('.demo a');
    await page.waitForSelector('.topic');
    const { text } = await readPdf(await downloaded(page));
    expect(text).toContain('Noor');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('once both files are there and one report was made, the network is not needed', async () => {
    const { page, context } = await pages.open('/coach?lang=nl#demo');
    await page.waitForSelector('.topic');
    await downloaded(page);
    await context.setOffline(true);
    expect((await downloaded(page)).length).toBeGreaterThan(10_000);
    await context.close();
  });

  test.each([
    {
      why: 'two of one role',
      files: [example(FIRST, 'manager'), example(EXAMPLE_PAIRS[1] ?? '', 'manager')],
      message: 'Beide bestanden zijn van een manager. Vervang er één.',
    },
    {
      why: 'no consent',
      files: [changed('employee', { consent: { sharedReport: false } }), changed('manager', {})],
      message: 'Noor gaf nog geen akkoord. Vraag Noor om het bestand met akkoord.',
    },
    {
      why: 'another version',
      files: [changed('employee', { questionnaire: 'vis-a-vis@0.9.0' })],
      message: 'employee.json hoort bij een vragenlijst of versie die hier niet is.',
    },
    {
      why: 'a mistake in it',
      files: [changed('employee', { locale: 'Nederlands' })],
      message: 'In employee.json klopt één plek niet. Vraag om een nieuw bestand.',
    },
    {
      why: 'no sheet at all',
      files: [{ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }],
      message: 'Dit bestand is niet te lezen: holiday.json. Vraag om een nieuw bestand.',
    },
  ])('$why is told in words', async ({ files, message }) => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    await page.setInputFiles('#files', files as string[]);
    await expect.poll(() => page.locator('[data-messages]').textContent()).toBe(message);
    expect(await page.isDisabled('[data-make]')).toBe(true);
    expect(await page.locator('[data-make-reason]').textContent()).toBe(
      'Kies eerst twee bestanden die bij elkaar horen.',
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('two of one role stay both, and replacing one makes a pair', async () => {
    const { page, context } = await pages.open('/coach?lang=nl');
    await page.setInputFiles('#files', [
      example(FIRST, 'manager'),
      example(EXAMPLE_PAIRS[1] ?? '', 'manager'),
    ]);
    await page.waitForSelector('.drop.filled + .drop.filled');
    await page.setInputFiles('[data-replace=employee]', example(FIRST, 'employee'));
    await page.waitForSelector('.topic');
    expect(await page.locator('[data-messages]').textContent()).toBe('');
    await context.close();
  });

  test('too little to compare is a result, and makes a report', async () => {
    const pair = EXAMPLE_PAIRS.find((name) => name.includes('low-quality')) ?? '';
    const { page, context } = await pages.open('/coach?lang=nl');
    await page.setInputFiles(
      '#files',
      ['employee', 'manager'].map((role) => example(pair, role)),
    );
    await expect
      .poll(() => page.locator('[data-topics]').textContent())
      .toContain('te weinig om te vergelijken');
    await page.check('#confirm');
    expect((await readPdf(await downloaded(page))).pages).toBeGreaterThan(0);
    await context.close();
  });

  test('many files become pairs, a table and one ZIP', async () => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    const files = EXAMPLE_PAIRS.slice(0, 3).flatMap((pair, index) =>
      ['employee', 'manager'].map((role) => ({
        name: `paar-${index + 1}-${role}.json`,
        mimeType: 'application/json',
        buffer: readFileSync(example(pair, role)),
      })),
    );
    await page.setInputFiles('#files', [...files.slice(0, 5), changed('manager', {}, 'alleen-manager.json')]);
    await page.waitForSelector('[data-batch] table');
    expect(await page.locator('tbody tr td:last-child').allInnerTexts()).toEqual([
      'bestand van de medewerker ontbreekt',
      'klaar',
      'klaar',
      'bestand van de manager ontbreekt',
    ]);
    await page.check('#confirm');
    const zip = await downloaded(page);
    expect(zipNames(zip)).toEqual(['002-paar-1.pdf', '003-paar-2.pdf']);
    expect(await page.locator('[data-make-reason]').textContent()).toContain('2 rapporten');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** What the service would make, read back. */
async function fromService(request: object): ReturnType<typeof readPdf> {
  const { document, template } = unwrap(
    createEngine(library).report({ ...request, date: DATE, locale: 'nl' }),
  );
  const { theme } = unwrap(requireTemplate(library, template)).template;
  return readPdf(await renderPdf(document, { fonts: loadFonts(), theme, deflate }));
}

/** The directory at the end of a ZIP names every file once: 46 bytes after its signature. */
function zipNames(zip: Uint8Array): (string | undefined)[] {
  const entries = Buffer.from(zip).toString('latin1').split('PK\u0001\u0002').slice(1);
  return entries.map((entry) => /^.{42}([\w.-]+\.pdf)/s.exec(entry)?.[1]);
}

async function downloaded(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-make]')]);
  return new Uint8Array(readFileSync(await file.path()));
}
