import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationFragment, invitationTo } from '../../src/sealing/invitation.js';
import { sealedFragment } from '../../src/sealing/sealed-text.js';
import { chromiumOrReason } from '../helpers/chromium.js';
import { newRound, sealedBy } from '../helpers/rounds.js';
import {
  type OpenPage,
  type Pages,
  PHONE,
  sidewaysScroll,
  startPages,
  violations,
} from '../helpers/web-pages.js';

const executable = chromiumOrReason('how the pages look and are heard, in a browser');
const EXAMPLE = 'examples/pair-b-strained-by-little-room';

/** Every page, and every state of it that looks different. */
const STATES: readonly {
  readonly state: string;
  readonly path: string;
  /** Has sentences that one language needs more room for than another. */
  readonly long?: true;
  act?(page: Page): Promise<unknown>;
}[] = [
  { state: 'front page', long: true, path: '/?' },
  { state: 'choice of role', path: '/fill/vis-a-vis?' },
  { state: 'introduction', long: true, path: '/fill/vis-a-vis?role=employee&' },
  {
    state: 'strengths, answered',
    path: '/fill/vis-a-vis?role=employee&',
    act: (page) => answer(page, '#strengths'),
  },
  {
    state: 'preferences',
    long: true,
    path: '/fill/vis-a-vis?role=manager&',
    act: (page) => answer(page, '#preferences'),
  },
  { state: 'choices, full', path: '/fill/vis-a-vis?role=employee&', act: choose },
  { state: 'the other', path: '/fill/vis-a-vis?role=employee&', act: (page) => answer(page, '#view') },
  {
    state: 'needs, three ratings',
    long: true,
    path: '/fill/vis-a-vis?role=manager&',
    act: (page) => answer(page, '#needs-employee'),
  },
  { state: 'open question', path: '/fill/vis-a-vis?role=manager&', act: (page) => goTo(page, '#open') },
  { state: 'review', long: true, path: '/fill/vis-a-vis?role=employee&', act: resume },
  { state: 'wiping', long: true, path: '/fill/vis-a-vis?role=employee&', act: wipe },
  {
    state: 'languages',
    path: '/fill/vis-a-vis?role=employee&',
    act: (page) => page.click('.languages summary'),
  },
  { state: 'coach, empty', path: '/coach?' },
  { state: 'coach, topics', long: true, path: '/coach?', act: topics },
  { state: 'coach, wrong pair', path: '/coach?', act: (page) => wrongPair(page) },
  { state: 'coach, a brand', path: '/coach?', act: (page) => chooseBrand(page, 'examples/brand.json') },
  { state: 'coach, a wrong brand', long: true, path: '/coach?', act: wrongBrand },
  { state: 'coach, many', long: true, path: '/coach?', act: many },
  { state: 'coach, a round', long: true, path: '/coach?', act: makeRound },
  { state: 'coach, deleting a round', path: '/coach?', act: deleteRound },
  { state: 'coach, sealed answers refused', path: '/coach?', act: refuseSealed },
  { state: 'invited', path: '/fill/vis-a-vis?role=employee&', act: (page) => invite(page) },
  { state: 'invitation refused', path: '/fill/vis-a-vis?role=employee&', act: (page) => invite(page, 'v=9') },
];

describe.skipIf(executable === undefined)('every page', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await startPages(executable ?? '');
  });
  afterAll(() => pages?.close());

  async function open({ path, act }: (typeof STATES)[number], lang: string): Promise<OpenPage> {
    // Colors that are on their way would be measured as they are.
    const opened = await pages.open(`${path}lang=${lang}`, { reducedMotion: 'reduce' });
    await act?.(opened.page);
    return opened;
  }

  // What language decides is length; colors and names are the same. All of it with LOOKS=all.
  const every = process.env.LOOKS === 'all';
  const others = ['en', 'de', 'fr'].map((lang) => ({
    lang,
    states: STATES.filter(({ long }) => every || long),
  }));

  describe.each([{ lang: 'nl', states: STATES }, ...others])('in $lang', ({ lang, states }) => {
    test.each(states)('$state breaks no rule and never scrolls sideways', async (state) => {
      const { page, context, complaints } = await open(state, lang);
      expect(await violations(page), 'on a desk').toEqual([]);
      await page.setViewportSize(PHONE);
      expect(await violations(page), 'on a phone').toEqual([]);
      for (const width of [320, PHONE.width, 760, 1024]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sidewaysScroll(page), `${width} px wide`).toBe(0);
      }
      expect(complaints).toEqual([]);
      await context.close();
    });
  });

  const dark = (every ? ['nl', 'en', 'de', 'fr'] : ['nl']).flatMap((lang) =>
    STATES.map((state) => ({ ...state, lang })),
  );
  test.each(dark)('$state, $lang: dark and in forced colors, and large enough to be hit', async (state) => {
    const { page, context } = await open(state, state.lang);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    expect(await violations(page), 'forced colors').toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await smallTargets(page)).toEqual([]);
    await context.close();
  });

  test.each([
    { path: '/', limit: 200 },
    { path: '/fill/vis-a-vis?role=employee', limit: 150 },
    { path: '/fill/vis-a-vis?role=manager', limit: 150 },
    { path: '/coach', limit: 200 },
  ])('the first load of $path is under $limit KB', async ({ path, limit }) => {
    const { page, context } = await pages.open('/livez');
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(pages.app.url + path, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
    expect(total).toBeGreaterThan(20);
    expect(total).toBeLessThan(limit);
    await context.close();
  });
});

/** Controls that are hard to hit; links within a sentence are as high as their line. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, .o, .choice, .check, .btn, select, summary')]
      .filter((element) => element.checkVisibility() && !element.closest('p'))
      .map((element) => ({ box: element.getBoundingClientRect(), name: element.outerHTML.slice(0, 80) }))
      .filter(({ box }) => box.width < 44 || box.height < 40)
      .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
  );
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => {
    location.hash = target;
  }, hash);
  await page.waitForSelector(`${hash} h1`);
}

async function answer(page: Page, hash: string): Promise<void> {
  await goTo(page, hash);
  for (const option of [0, 2, 3]) await page.locator(`${hash} .row.now .o:visible`).nth(option).click();
}

async function choose(page: Page): Promise<void> {
  await goTo(page, '#energy');
  await page.locator('#energy .choice:visible').first().click();
  await page.locator('#energy .choice:visible').nth(1).click();
}

async function resume(page: Page): Promise<void> {
  await page.setInputFiles('#resume', `${EXAMPLE}/employee.json`);
  await page.waitForSelector('[data-part=preview] h3');
  await page.check('#consent');
}

async function wipe(page: Page): Promise<void> {
  await page.click('[data-pause]');
  await page.click('#pause [data-wipe]');
}

async function topics(page: Page): Promise<void> {
  await page.setInputFiles('#files', [`${EXAMPLE}/employee.json`, `${EXAMPLE}/manager.json`]);
  await page.waitForSelector('.topic');
  await page.click('.reasons summary');
  await page.check('#confirm');
}

async function wrongPair(page: Page): Promise<void> {
  await page.setInputFiles('#files', [`${EXAMPLE}/manager.json`, `${EXAMPLE}/manager.json`]);
  await page.waitForSelector('[data-messages] p');
}

async function chooseBrand(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.setInputFiles('#brand', file);
  await page.waitForSelector('[data-brand-message] p');
}

async function wrongBrand(page: Page): Promise<void> {
  const colors = { employee: '#7FB2E5', manager: '#7FB2E6' };
  const buffer = Buffer.from(JSON.stringify({ contact: '', colors, logos: [] }));
  await chooseBrand(page, { name: 'brand.json', mimeType: 'application/json', buffer });
}

async function makeRound(page: Page): Promise<void> {
  await page.click('[data-rounds] > summary');
  await page.fill('#round-label', 'Noor · Wouter');
  await page.click('[data-make-round]');
  await page.waitForSelector('.round[open]');
  await page.locator('.invitation summary').first().click();
}

async function deleteRound(page: Page): Promise<void> {
  await makeRound(page);
  await page.click('[data-remove-round]');
}

async function refuseSealed(page: Page): Promise<void> {
  const sealed = await sealedBy('employee', await newRound());
  await page.evaluate((hash) => {
    location.hash = hash;
  }, sealedFragment(sealed));
  await page.waitForSelector('[data-messages] p');
}

/** Opens an invitation in the page as it stands. */
async function invite(page: Page, version = 'v=1'): Promise<void> {
  const fragment = invitationFragment(invitationTo(await newRound(), 'employee'));
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    fragment.replace('v=1', version),
  );
  await page.waitForSelector('[data-invited]:not(:empty)');
}

async function many(page: Page): Promise<void> {
  await page.setInputFiles(
    '#files',
    ['employee', 'manager', 'story.md'].map(
      (name) => `${EXAMPLE}/${name.includes('.') ? name : `${name}.json`}`,
    ),
  );
  await page.waitForSelector('[data-batch] table');
}
