import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPair, MARK } from '../helpers/bad-pairs.js';
import { exampleSheet } from '../helpers/examples.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const PREFERENCE = { ...goodPair(), theme: 'closeness', locale: 'en' };
const NEED = { ...goodPair(), theme: 'growth', locale: 'en' };
const JSON_ONLY = { Accept: 'application/json' };
const SVG = { Accept: 'image/svg+xml' };

describe('POST /v1/charts/{chart}', () => {
  test.each([
    { size: undefined, width: 960 },
    { size: 'small', width: 480 },
    { size: 'large', width: 1440 },
  ])('draws a PNG, $width pixels wide', async ({ size, width }) => {
    const response = await app.post('/v1/charts/preference', { ...PREFERENCE, size });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // Width and height stand at the beginning of the first chunk.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, (width * 200) / 480]);
  });

  test.each([
    ['preference', PREFERENCE],
    ['need', NEED],
  ])('gives the same bytes for the same %s', async (chart, request) => {
    const draw = async (headers = {}) =>
      Buffer.from(await (await app.post(`/v1/charts/${chart}`, request, headers)).arrayBuffer());
    expect((await draw()).equals(await draw())).toBe(true);
    expect((await draw(SVG)).equals(await draw(SVG))).toBe(true);
  });

  test('draws an SVG that says what it shows and asks for no font', async () => {
    const response = await app.post('/v1/charts/need', NEED, SVG);
    const markup = await response.text();
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-language')).toBe('en');
    expect(markup).toContain('<title>Growth and ambitions</title>');
    expect(markup).toContain('<desc>Noor: importance 5, noticed 3.');
    expect(markup).not.toMatch(/<text|<script|href=/);
  });

  test('draws an SVG for people with any name', async () => {
    const { employee, ...rest } = NEED;
    const named = { ...employee, respondent: { name: '$&lt$1 <b>' } };
    const response = await app.post('/v1/charts/need', { ...rest, employee: named }, SVG);
    const markup = await response.text();
    expect(markup.match(/<svg /g)).toHaveLength(1);
    expect(markup).toContain('<desc>$&amp;lt$1 &lt;b&gt;: importance 5');
  });

  test('gives the words and numbers as JSON', async () => {
    const picture = await (await app.post('/v1/charts/preference', PREFERENCE, JSON_ONLY)).json();
    expect(picture).toMatchObject({
      kind: 'preference',
      theme: 'closeness',
      left: 'Closeness',
      people: { employee: 'Noor', manager: 'Wouter' },
      alt: expect.stringContaining('Noor at 25'),
    });
  });

  test('a name cannot bring markup along', async () => {
    const manager = { ...goodPair().manager, respondent: { name: '<b>Jansen & Zn' } };
    const markup = await (await app.post('/v1/charts/preference', { ...PREFERENCE, manager }, SVG)).text();
    expect(markup).toContain('&lt;b&gt;');
    expect(markup).not.toContain('<b>');
  });

  test('what is withheld looks like what was not answered, and like too little to compare', async () => {
    const ask = async (change: object) =>
      (await app.post('/v1/charts/preference', { ...PREFERENCE, ...change }, JSON_ONLY)).text();
    const { employee } = goodPair();
    const answered = Object.entries(employee.responses).filter(([id]) => !id.startsWith('closeness-'));
    const skipped = await ask({ employee: { ...employee, responses: Object.fromEntries(answered) } });
    expect(JSON.parse(skipped)).toMatchObject({ chart: { kind: 'continuum' }, note: expect.any(String) });
    expect(JSON.parse(skipped).chart).not.toHaveProperty('positions');
    expect(await ask({ employee: { ...employee, withheld: ['closeness'] } })).toBe(skipped);
    const tooLittle = await ask({ employee: { ...employee, responses: {} } });
    expect(tooLittle).toBe(skipped);
  });

  test('a theme that is never shared shows nothing, though both answered', async () => {
    const pair = {
      manager: exampleSheet('pair-b-strained-by-little-room', 'manager'),
      employee: exampleSheet('pair-b-strained-by-little-room', 'employee'),
    };
    const picture = await (await app.post('/v1/charts/need', { ...pair, theme: 'safety' }, JSON_ONLY)).json();
    expect(picture.chart).not.toHaveProperty('importance');
    expect(picture).toHaveProperty('note');
  });

  test.each([
    { why: 'a chart there is not', chart: 'radar', request: PREFERENCE, headers: {}, status: 404 },
    { why: 'a theme of the other kind', chart: 'need', request: PREFERENCE, headers: {}, status: 422 },
    {
      why: 'a theme there is not',
      chart: 'need',
      request: { ...NEED, theme: MARK.toLowerCase() },
      headers: {},
      status: 422,
    },
    {
      why: 'no consent',
      chart: 'need',
      request: { ...NEED, manager: { ...goodPair().manager, consent: { sharedReport: false } } },
      headers: {},
      status: 422,
    },
    {
      why: 'a chart as PDF',
      chart: 'need',
      request: NEED,
      headers: { Accept: 'application/pdf' },
      status: 406,
    },
  ])('refuses $why', async ({ chart, request, headers, status }) => {
    const response = await app.post(`/v1/charts/${chart}`, request, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain(MARK.toLowerCase());
  });
});
