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
import { fillColors } from '../helpers/pdf-streams.js';
import { readPdf } from '../helpers/read-pdf.js';
import { unzip } from '../helpers/unzip.js';
import { type Pages, PHONE, startPages } from '../helpers/web-pages.js';

const executable = chromiumOrReason('making a report, in a browser');
const EXAMPLES = path.resolve('examples');
const [FIRST = ''] = EXAMPLE_PAIRS;
const BRAND = path.join(EXAMPLES, 'brand.json');
/** A picture that is none. */
const LOGO = { png: 'AAA', alt: 'De Brug' };
const DATE = '2026-10-12';
const library = loadLibrary();

const example = (pair: string, role: string): string => path.join(EXAMPLES, pair, `${role}.json`);
const pairOf = (pair: string): string[] => ['employee', 'manager'].map((role) => example(pair, role));
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
    await page.setInputFiles('#files', pairOf(FIRST));
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
    expect([...(await unzip(await downloaded(page))).keys()]).toEqual([
      'visavis-medewerker.pdf',
      'visavis-manager.pdf',
    ]);
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

  test('a file that is dropped beside the box is taken all the same', async () => {
    const { page, context } = await pages.open('/coach?lang=nl');
    const text = readFileSync(example(FIRST, 'employee'), 'utf8');
    const dataTransfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'employee.json', { type: 'application/json' }));
      return data;
    }, text);
    const isLeft = () =>
      page.evaluate((data) => {
        const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        return document.body.dispatchEvent(event);
      }, dataTransfer);
    expect(await isLeft(), 'left to the browser').toBe(false);
    await expect.poll(() => page.locator('.who').first().textContent()).toBe('Noor, medewerker');
    await context.close();
  });

  test('other files take back the topics and the yes of those before', async () => {
    const { page, context } = await pages.open('/coach?lang=nl#demo');
    await page.waitForSelector('.topic');
    expect(await page.isChecked('#confirm')).toBe(true);
    await page.setInputFiles('[data-replace=employee]', example(FIRST, 'manager'));
    await expect
      .poll(() => page.locator('[data-topics]').textContent())
      .toBe('Kies eerst twee bestanden. Dan zie je hier de onderwerpen, met de reden erbij.');
    expect(await page.isChecked('#confirm')).toBe(false);
    await page.setInputFiles('[data-replace=employee]', example(FIRST, 'employee'));
    await page.waitForSelector('.topic');
    expect(await page.isDisabled('[data-make]')).toBe(true);
    await context.close();
  });

  test('a brand is shown, stands in every report, and can be taken away', async () => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    await page.setInputFiles('#files', pairOf(FIRST));
    await page.waitForSelector('.topic');
    await page.fill('#date', DATE);
    await page.check('#confirm');
    await page.setInputFiles('#brand', BRAND);
    await expect.poll(() => page.locator('.brand-name').textContent()).toBe('De Brug');
    expect(await page.locator('[data-brand]').textContent()).toContain('personeel@debrug.example');
    const brand: unknown = JSON.parse(readFileSync(BRAND, 'utf8'));
    const sheets = { employee: exampleSheet(FIRST, 'employee'), manager: exampleSheet(FIRST, 'manager') };
    const here = await downloaded(page);
    const branded = await readPdf(here);
    const there = await fromService({ ...sheets, brand });
    expect(branded.text).toBe(there.text);
    expect(branded.tags).toBe(there.tags);
    expect(branded.text).toContain('personeel@debrug.example');
    expect(branded.tags).toContain('De Brug');
    expect(fillColors(here)).toContain('#1D4E89');

    await page.fill('#contact', 'Sanne');
    const asked = await readPdf(await downloaded(page));
    expect(asked.text).toContain('Sanne');
    expect(asked.text).not.toContain('personeel@debrug.example');

    await page.click('[data-remove-brand]');
    expect(await page.locator('.brand-name').count()).toBe(0);
    await page.fill('#contact', '');
    const plain = await downloaded(page);
    expect((await readPdf(plain)).text).not.toContain('De Brug');
    expect(fillColors(plain)).not.toContain('#1D4E89');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([
    {
      why: 'colors that nobody could read, or tell apart',
      brand: { organisation: 'De Brug', colors: { employee: '#7FB2E5', manager: '#7FB2E6' } },
      says: [
        'merk.json is niet overgenomen. 3 plekken kloppen niet.',
        'colors.employee is te licht voor tekst: het contrast is 1,94, nodig is 4,5',
        'colors.manager lijkt te veel op de andere kleur: het verschil is 0,001, nodig is 0,12',
      ],
    },
    {
      why: 'fields that are missing, unknown or of another form',
      brand: { name: 'De Brug', colors: { employee: 'blauw', manager: '#8A3B12' }, contact: 7, logo: LOGO },
      says: [
        'merk.json is niet overgenomen. 5 plekken kloppen niet.',
        'organisation ontbreekt',
        'name hoort er niet bij',
        'colors.employee is geen kleur zoals #1D4E89',
        'contact is geen tekst van de goede lengte',
        'logo.png is geen png die kan',
      ],
    },
    {
      why: 'characters that turn the text around',
      brand: { organisation: 'De \u202EBrug' },
      says: ['organisation bevat tekens die niemand kan lezen'],
    },
    {
      why: 'no brand at all',
      brand: [1],
      says: ['Dit bestand is geen huisstijl: merk.json.'],
    },
  ])('of a wrong brand every field is named: $why', async ({ brand, says }) => {
    const { page, context, complaints } = await pages.open('/coach?lang=nl');
    const buffer = Buffer.from(JSON.stringify(brand));
    await page.setInputFiles('#brand', { name: 'merk.json', mimeType: 'application/json', buffer });
    await page.waitForSelector('[data-brand-message] p');
    const told = await page.locator('[data-brand-message]').textContent();
    for (const line of says) expect(told).toContain(line);
    expect(await page.locator('.brand-name').count()).toBe(0);
    expect(await page.isVisible('[data-remove-brand]')).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('too little to compare is a result, and makes a report', async () => {
    const pair = EXAMPLE_PAIRS.find((name) => name.includes('low-quality')) ?? '';
    const { page, context } = await pages.open('/coach?lang=nl');
    await page.setInputFiles('#files', pairOf(pair));
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
    await page.setInputFiles('#brand', BRAND);
    await page.waitForSelector('.brand-name');
    const zip = await unzip(await downloaded(page));
    expect([...zip.keys()]).toEqual(['002-paar-1.pdf', '003-paar-2.pdf']);
    for (const pdf of zip.values()) expect((await readPdf(pdf)).text).toContain('De Brug');
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

async function downloaded(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-make]')]);
  return readFileSync(await file.path());
}
