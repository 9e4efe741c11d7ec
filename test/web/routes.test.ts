import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestApp } from '../helpers/start-app.js';
import { startPagesOnly } from '../helpers/web-pages.js';

const PAGES = [
  '/',
  '/coach',
  '/fill/vis-a-vis',
  '/fill/vis-a-vis?role=employee',
  '/fill/vis-a-vis?role=manager',
];

let app: TestApp;
beforeAll(async () => {
  app = await startPagesOnly();
});
afterAll(() => app.close());

describe.each(PAGES)('%s', (path) => {
  test('allows nothing inline, nothing from elsewhere, and sets no cookie', async () => {
    const response = await fetch(app.url + path);
    const markup = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(markup).not.toMatch(/<style|style="|\son\w+="|<form|https?:\/\//);
    expect(markup.match(/<script(?![^>]*(?:src=|application\/json))/g)).toBeNull();
  });

  test('is named in the language asked for, else the one the browser likes', async () => {
    const languageOf = async (query: string, accept: string): Promise<string | undefined> => {
      const address = `${app.url}${path}${path.includes('?') ? '&' : '?'}${query}`;
      const markup = await (await fetch(address, { headers: { 'Accept-Language': accept } })).text();
      return /<html lang="([^"]+)"/.exec(markup)?.[1];
    };
    expect(await languageOf('lang=en', 'nl')).toBe('en-GB');
    expect(await languageOf('', 'ja, en;q=0.5')).toBe('en-GB');
    expect(await languageOf('lang=xx', 'nl')).toBe('nl-NL');
  });

  test('is sent again only when it changed', async () => {
    const { headers } = await fetch(app.url + path);
    const etag = headers.get('etag') ?? '';
    const again = await fetch(app.url + path, {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('refers only to files that are there', async () => {
    const markup = await (await fetch(app.url + path)).text();
    const addresses = new Set(
      [...markup.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, found]) => found),
    );
    expect(addresses.size).toBeGreaterThan(4);
    for (const address of addresses) {
      const response = await fetch(app.url + address);
      expect(response.status, address).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });
});

test('without a script the questionnaire is whole: every question, both ends of every line', async () => {
  const markup = await (await fetch(`${app.url}/fill/vis-a-vis?role=manager&lang=en`)).text();
  const body = markup.replace(/<script.*?<\/script>/gs, '');
  expect(body.match(/type="radio"/g)?.length).toBe(80 * 5 + 8);
  expect(body).toContain('Without script you can print this questionnaire');
});

test.each([
  { why: 'an unknown questionnaire', path: '/fill/nothing', status: 404 },
  { why: 'an unknown file', path: '/static/nothing.js', status: 404 },
  { why: 'a way out of the folder', path: '/static/..%2Fmanifest.json', status: 404 },
  { why: 'the packed form of a file', path: '/static/web.css.gz', status: 404 },
  { why: 'texts in an unknown language', path: '/data/report-texts/vis-a-vis.xx.json', status: 404 },
])('$why is not found', async ({ path, status }) => {
  expect((await fetch(app.url + path)).status).toBe(status);
});

test('pages only show: sending something there is refused', async () => {
  const response = await fetch(`${app.url}/coach`, { method: 'POST', body: 'x' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('the example on the page is the example in the folder', async () => {
  const served = await (await fetch(`${app.url}/data/example/manager.json`)).text();
  expect(served).toBe(
    readFileSync('examples/pair-a-good-relationship-one-underestimated-need/manager.json', 'utf8'),
  );
});
