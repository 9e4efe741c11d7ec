import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MARK } from '../helpers/bad-pairs.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Every route that takes JSON. */
const ROUTES = [
  { path: '/v1/profiles' },
  { path: '/v1/comparisons' },
  { path: '/v1/reports' },
  { path: '/v1/charts/preference' },
  { path: '/v1/batches?date=2026-10-12', type: 'application/x-ndjson', accept: 'application/x-ndjson' },
  {
    path: '/v1/calibrations?questionnaire=vis-a-vis&role=employee&date=2026-09-01',
    type: 'application/x-ndjson',
  },
];

const DEPTH = 20_000;
const deepIn = (start: string, end: string): string => start.repeat(DEPTH) + end.repeat(DEPTH);
/** Keys that reach what all objects share, once a program copies them one by one. */
const REACHING = [
  `{"__proto__": {"polluted": "${MARK}"}}`,
  `{"constructor": {"prototype": {"polluted": "${MARK}"}}}`,
];

const BODIES = [
  ...REACHING.flatMap((json) => [
    { why: `${json.slice(1, 14)}… at the top`, body: json },
    {
      why: `${json.slice(1, 14)}… in sheets`,
      body: `{"sheet": ${json}, "manager": ${json}, "employee": ${json}}`,
    },
    { why: `${json.slice(1, 14)}… as calibrations`, body: `{"calibrations": ${json}, "brand": ${json}}` },
  ]),
  { why: 'keys of built-in properties', body: '{"toString": 1, "valueOf": 1, "hasOwnProperty": 1}' },
  { why: 'lists in lists', body: deepIn('[', ']') },
  { why: 'objects in objects', body: deepIn('{"a":', '}').replace('}', '1}') },
  { why: 'lists in a sheet', body: `{"sheet": ${deepIn('[', ']')}, "employee": 1}` },
];

const shared = Object.getOwnPropertyNames(Object.prototype);

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(shared);
  expect({}).not.toHaveProperty('polluted');
});

describe.each(ROUTES)('POST $path', ({ path, type = 'application/json', accept = '*/*' }) => {
  test.each(BODIES)('refuses $why', async ({ body }) => {
    const response = await app.post(path, `${body}\n`, { 'Content-Type': type, Accept: accept });
    const text = await response.text();
    if (path.startsWith('/v1/batches')) expect(text).toContain('"problem"');
    else expect([400, 422]).toContain(response.status);
    expect(text).not.toContain(MARK);
    expect(app.log.filter(({ event }) => event === 'bug')).toEqual([]);
  });
});
