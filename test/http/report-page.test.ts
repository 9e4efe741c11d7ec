import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPair } from '../helpers/bad-pairs.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('POST /v1/reports, as a page', () => {
  test.each([
    { why: 'asked for', accept: 'text/html' },
    { why: 'liked best by a browser', accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  ])('when it is $why', async ({ accept }) => {
    const request = { ...goodPair(), date: '2026-10-12', locale: 'en' };
    const response = await app.post('/v1/reports', request, { Accept: accept });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="visavis-report.html"',
      'content-language': 'en',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'cache-control': 'no-store',
    });
    expect(await response.text()).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  });

  test('a name cannot bring markup along', async () => {
    const { manager, employee } = goodPair();
    const pair = { manager: { ...manager, respondent: { name: 'Jansen & Zn <b>' } }, employee };
    const response = await app.post('/v1/reports', { ...pair, date: '2026-10-12' }, { Accept: 'text/html' });
    const page = await response.text();
    expect(page).toContain('Jansen &amp; Zn &lt;b&gt;');
    expect(page).not.toContain('Zn <b>');
  });
});
