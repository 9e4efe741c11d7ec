import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RenderReport } from '../../src/pipeline/render-report.js';
import { goodPair } from '../helpers/bad-pairs.js';
import { EXAMPLE_PAIRS, exampleSheet } from '../helpers/examples.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const DATE = '2026-10-12';
const JSON_ONLY = { Accept: 'application/json' };

describe('POST /v1/reports, as a PDF', () => {
  test.each([
    { why: 'asked for', headers: { Accept: 'application/pdf' } },
    { why: 'liked better', headers: { Accept: 'application/json;q=0.5, application/pdf' } },
    { why: 'anything will do', headers: { Accept: '*/*' } },
  ])('when it is $why', async ({ headers }) => {
    const response = await app.post('/v1/reports', { ...goodPair(), date: DATE, locale: 'en' }, headers);
    const bytes = Buffer.from(await response.arrayBuffer());

    expect(response.status).toBe(200);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': 'attachment; filename="visavis-report.pdf"',
      'content-language': 'en',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: 'Accept, Accept-Language',
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
    expect([...response.headers.keys()]).not.toContain('x-powered-by');
    expect([...response.headers.keys()]).not.toContain('etag');
  });

  test.each([
    { why: 'emoji', name: 'Zoë 🌻👩‍💻' },
    { why: 'Arabic', name: 'د. ليلى الخطيب' },
    { why: 'markup', name: 'Jansen & Zn <b>' },
    { why: 'sixty characters without a space', name: 'W'.repeat(60) },
  ])('with a name in $why', async ({ name }) => {
    const { manager, employee } = goodPair();
    const pair = { manager: { ...manager, respondent: { name } }, employee };
    const response = await app.post('/v1/reports', { ...pair, date: DATE });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  });
});

describe('POST /v1/reports, as a document', () => {
  test.each(EXAMPLE_PAIRS)('%s in both languages', async (name) => {
    for (const locale of ['nl', 'en']) {
      const pair = { manager: exampleSheet(name, 'manager'), employee: exampleSheet(name, 'employee') };
      const response = await app.post('/v1/reports', { ...pair, date: DATE, locale }, JSON_ONLY);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(response.headers.get('repr-digest')).toMatch(/^sha-256=:.{44}:$/);
      expect(await response.json()).toMatchObject({ format: 'visavis-report/1', locale, date: DATE });
    }
  });

  test('is the same text whatever the order of the answers', async () => {
    const pair = goodPair();
    const turned = goodPair();
    turned.employee.responses = Object.fromEntries(Object.entries(pair.employee.responses).toReversed());
    const ask = async (sheets: object): Promise<string> =>
      (await app.post('/v1/reports', { ...sheets, date: DATE }, JSON_ONLY)).text();
    expect(await ask(turned)).toBe(await ask(pair));
  });

  test.each([
    { why: 'of the employee where nobody says', body: {}, accept: undefined, locale: 'nl' },
    { why: 'of the employee where anything will do', body: {}, accept: '*', locale: 'nl' },
    { why: 'that the caller likes best', body: {}, accept: 'ja, de-AT;q=0.9, en;q=0.5', locale: 'de' },
    { why: 'of the employee where there is none of those', body: {}, accept: 'ja', locale: 'nl' },
    {
      why: 'that the body names, whatever the caller likes',
      body: { locale: 'fr' },
      accept: 'de',
      locale: 'fr',
    },
  ])('is in the language $why', async ({ body, accept, locale }) => {
    const headers = { ...JSON_ONLY, ...(accept !== undefined && { 'Accept-Language': accept }) };
    const response = await app.post('/v1/reports', { ...goodPair(), date: DATE, ...body }, headers);
    expect(response.headers.get('content-language')).toBe(locale);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language');
    expect(await response.json()).toMatchObject({ locale });
  });

  test('says only that there is too little when everything was skipped', async () => {
    const { manager, employee } = goodPair();
    const pair = { manager, employee: { ...employee, responses: {}, picks: {}, open: {} } };
    const response = await app.post('/v1/reports', { ...pair, date: DATE }, JSON_ONLY);
    const { sections } = await response.json();
    expect(sections.map(({ id }: { id: string }) => id)).toEqual(['cover', 'too-little']);
  });

  test('names the contact that was given', async () => {
    const request = { ...goodPair(), date: DATE, contact: 'Hanne, HR, 1234' };
    const response = await app.post('/v1/reports', request, JSON_ONLY);
    expect(await response.text()).toContain('Hanne, HR, 1234');
  });
});

describe('POST /v1/reports, the personal edition', () => {
  const { employee, manager } = goodPair();
  const own = { edition: 'personal', date: DATE, locale: 'en' };

  test.each(['employee', 'manager'] as const)(
    'of the %s, from one sheet and without consent',
    async (role) => {
      const sheet = { ...goodPair()[role], consent: { sharedReport: false } };
      const response = await app.post('/v1/reports', { ...own, [role]: sheet }, JSON_ONLY);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ edition: 'personal', locale: 'en' });
    },
  );

  test.each([
    { why: 'both sheets', body: { employee, manager }, pointers: ['#/edition'] },
    { why: 'no sheet', body: {}, pointers: ['#/edition'] },
    { why: 'the sheet of the other role', body: { employee: manager }, pointers: ['#/employee/role'] },
    {
      why: 'earlier sheets',
      body: { employee, previous: { employee, manager }, previousDate: '2026-01-01' },
      pointers: ['#/previous'],
    },
  ])('refuses $why', async ({ body, pointers }) => {
    const response = await app.post('/v1/reports', { ...own, ...body }, JSON_ONLY);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('while a report is rendered', () => {
  test('a caller that goes away is noticed, and is no bug', async () => {
    const moments = new EventEmitter();
    const started = once(moments, 'started');
    const stopped = once(moments, 'stopped');
    const renderReport: RenderReport = (_report, _format, signal) =>
      new Promise((_resolve, reject) => {
        moments.emit('started');
        signal.addEventListener('abort', () => {
          moments.emit('stopped');
          reject(signal.reason);
        });
      });
    const slow = await startApp({ renderReport });
    const caller = new AbortController();
    const answer = fetch(`${slow.url}/v1/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...goodPair(), date: DATE }),
      signal: caller.signal,
    });
    await started;
    caller.abort();
    await expect(answer).rejects.toThrow();
    await stopped;
    await expect.poll(() => slow.log.map(({ event }) => event)).toEqual(['request-abandoned']);
    await slow.close();
  });
});
