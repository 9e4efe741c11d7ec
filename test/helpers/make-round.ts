import { readFileSync } from 'node:fs';
import type { Role } from '../../src/instrument/instrument.js';
import type { OpenPage, Pages } from './web-pages.js';

export interface MadeRound extends OpenPage {
  readonly links: Readonly<Record<Role, string>>;
  /** The file with the key, when there is a passphrase. */
  readonly backup?: string;
}

/** A new round in the coach's own browser. */
export async function makeRound(pages: Pages, passphrase = ''): Promise<MadeRound> {
  const { page, context, complaints } = await pages.open('/coach?lang=nl');
  await page.click('[data-rounds] > summary');
  await page.fill('#round-label', 'Noor en Wouter');
  await page.fill('#round-passphrase', passphrase);
  const wait = passphrase === '' ? undefined : page.waitForEvent('download');
  await page.click('[data-make-round]');
  const file = await wait;
  await page.waitForSelector('.round[open]');
  const [employee = '', manager = ''] = await page
    .locator('.invitation input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  return {
    page,
    context,
    complaints,
    links: { employee, manager },
    ...(file && { backup: readFileSync(await file.path(), 'utf8') }),
  };
}
