import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS } from '../../src/http/problem-details.js';
import { PROBLEM_CODES, type ProblemCode } from '../../src/problems/problem.js';
import { PROBLEM_LOCALES, PROBLEM_TITLES } from '../../src/problems/problem-titles.js';
import { goodPair } from '../helpers/bad-pairs.js';
import { visAVis } from '../helpers/examples.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const report = (rest: object): string => JSON.stringify({ ...goodPair(), date: '2026-10-12', ...rest });

interface Case {
  readonly code: ProblemCode;
  readonly why: string;
  readonly path: string;
  readonly request: RequestInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** Pointers of the errors, where there are any. */
  readonly pointers?: readonly string[];
}

const post = (body: BodyInit | null, headers: Readonly<Record<string, string>> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body,
});

const calibration = {
  format: 'visavis-calibration/1',
  questionnaire: { reference: visAVis.reference, hash: visAVis.hash },
  role: 'employee',
  date: '2026-09-01',
  rows: { used: 120 },
  scales: [],
};
const withCalibration = (change: object): string =>
  report({ calibrations: { employee: { ...calibration, ...change } } });
const olderVersion = (sheet: object): object => ({ ...sheet, questionnaire: 'vis-a-vis@0.9.0' });

const CASES: readonly Case[] = [
  { code: 'invalid-json', why: 'half a document', path: '/v1/profiles', request: post('{"sheet": {') },
  { code: 'invalid-json', why: 'an empty body', path: '/v1/profiles', request: post('') },
  {
    code: 'invalid-json',
    why: 'bytes that are not UTF-8',
    path: '/v1/profiles',
    request: post(Uint8Array.of(0x22, 0xff, 0x22)),
  },
  {
    code: 'invalid-request',
    why: 'a text where an object is expected',
    path: '/v1/profiles',
    request: post('"x"'),
    pointers: ['#'],
  },
  {
    code: 'invalid-request',
    why: 'an edition there is not',
    path: '/v1/reports',
    request: post(report({ edition: 'boss' })),
    pointers: ['#/edition'],
  },
  {
    code: 'invalid-request',
    why: 'no date',
    path: '/v1/reports',
    request: post(report({ date: undefined })),
    pointers: ['#/date'],
  },
  {
    code: 'invalid-request',
    why: 'a day that is not in the calendar',
    path: '/v1/reports',
    request: post(report({ date: '2026-02-30' })),
    pointers: ['#/date'],
  },
  {
    code: 'invalid-request',
    why: 'a contact of 40,000 characters and a property nobody knows',
    path: '/v1/reports',
    request: post(report({ contact: 'x'.repeat(40_000), font: 'Comic Sans' })),
    pointers: ['#/font', '#/contact'],
  },
  {
    code: 'invalid-response-sheet',
    why: 'an empty sheet',
    path: '/v1/profiles',
    request: post('{"sheet": {}}'),
    pointers: [
      '#/sheet/questionnaire',
      '#/sheet/role',
      '#/sheet/locale',
      '#/sheet/responses',
      '#/sheet/consent',
    ],
  },
  {
    code: 'invalid-pair',
    why: 'one person twice',
    path: '/v1/comparisons',
    request: post(JSON.stringify({ manager: goodPair().employee, employee: goodPair().employee })),
    pointers: ['#/manager/role'],
  },
  {
    code: 'consent-missing',
    why: 'no consent of the manager',
    path: '/v1/comparisons',
    request: post(
      JSON.stringify({ ...goodPair(), manager: { ...goodPair().manager, consent: { sharedReport: false } } }),
    ),
    pointers: ['#/manager/consent/sharedReport'],
  },
  {
    code: 'unknown-questionnaire',
    why: 'an id that is not installed',
    path: '/v1/questionnaires/enneagram',
    request: {},
  },
  {
    code: 'unknown-questionnaire',
    why: 'the name of a built-in property',
    path: '/v1/questionnaires/__proto__',
    request: {},
  },
  {
    code: 'unknown-template',
    why: 'a template that is not installed',
    path: '/v1/reports',
    request: post(report({ template: 'closed-conversation' })),
  },
  {
    code: 'unsupported-locale',
    why: 'a language without texts',
    path: '/v1/reports',
    request: post(report({ locale: 'eo' })),
    pointers: ['#/locale'],
  },
  { code: 'not-found', why: 'an address that is none', path: '/v2/reports', request: {} },
  {
    code: 'not-found',
    why: 'an address that cannot be decoded',
    path: '/v1/questionnaires/%ff',
    request: {},
  },
  {
    code: 'method-not-allowed',
    why: 'GET where only POST is',
    path: '/v1/reports',
    request: {},
    headers: { allow: 'POST, OPTIONS' },
  },
  {
    code: 'method-not-allowed',
    why: 'DELETE on a questionnaire',
    path: '/v1/questionnaires/vis-a-vis',
    request: { method: 'DELETE' },
    headers: { allow: 'GET, HEAD, OPTIONS' },
  },
  {
    code: 'not-acceptable',
    why: 'a report as a picture',
    path: '/v1/reports',
    request: post(report({}), { ...JSON_TYPE, Accept: 'image/png' }),
    headers: { vary: 'Accept, Accept-Language' },
  },
  {
    code: 'not-acceptable',
    why: 'a profile as a PDF',
    path: '/v1/profiles',
    request: post('{}', { ...JSON_TYPE, Accept: 'application/pdf' }),
  },
  {
    code: 'unsupported-media-type',
    why: 'a form',
    path: '/v1/reports',
    request: post('manager=1', { 'Content-Type': 'application/x-www-form-urlencoded' }),
  },
  {
    code: 'unsupported-media-type',
    why: 'a compressed body',
    path: '/v1/reports',
    request: post('{}', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }),
  },
  {
    code: 'unsupported-media-type',
    why: 'no body and no type',
    path: '/v1/reports',
    request: { method: 'POST' },
  },
  {
    code: 'body-too-large',
    why: 'one byte more than 256 KB',
    path: '/v1/reports',
    request: post(' '.repeat(256 * 1024 + 1)),
  },
  {
    code: 'body-too-large',
    why: 'two megabytes of nothing',
    path: '/v1/profiles',
    request: post(' '.repeat(2 * 1024 * 1024)),
  },
  {
    code: 'invalid-table',
    why: 'a column of ids',
    path: '/v1/calibrations?questionnaire=vis-a-vis&role=employee&date=2026-09-01',
    request: post('id\n1\n', { 'Content-Type': 'text/csv' }),
    pointers: ['#/columns/0'],
  },
  {
    code: 'invalid-calibration',
    why: 'a role there is not',
    path: '/v1/reports',
    request: post(withCalibration({ role: 'boss' })),
    pointers: ['#/calibrations/employee/role'],
  },
  {
    code: 'calibration-mismatch',
    why: 'made for the other role',
    path: '/v1/reports',
    request: post(withCalibration({ role: 'manager' })),
    pointers: ['#/calibrations/employee/role'],
  },
  {
    code: 'calibration-unusable',
    why: 'made from 49 people',
    path: '/v1/reports',
    request: post(withCalibration({ rows: { used: 49 } })),
    pointers: ['#/calibrations/employee/rows/used'],
  },
  {
    code: 'questionnaire-changed',
    why: 'earlier sheets of an older version',
    path: '/v1/comparisons',
    request: post(
      JSON.stringify({
        ...goodPair(),
        previous: { manager: olderVersion(goodPair().manager), employee: olderVersion(goodPair().employee) },
      }),
    ),
    pointers: ['#/previous/employee/questionnaire', '#/previous/manager/questionnaire'],
  },
];

/** They need a service that is set otherwise: see access.test.ts and limits.test.ts. */
const MET_ELSEWHERE: readonly ProblemCode[] = ['unauthenticated', 'forbidden', 'rate-limited'];

describe('a problem over HTTP', () => {
  test.each(CASES)('$code: $why', async ({ code, path, request, headers = {}, pointers }) => {
    const response = await fetch(app.url + path, request);
    const body = await response.json();

    expect(response.status).toBe(STATUS[code]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'cache-control': 'no-store',
      'content-language': 'en',
      vary: expect.stringContaining('Accept-Language'),
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    expect(body).toEqual({
      type: `/problems/${code}`,
      title: PROBLEM_TITLES.en[code],
      status: STATUS[code],
      detail: expect.any(String),
      instance: `urn:uuid:${response.headers.get('x-request-id')}`,
      ...(pointers !== undefined && {
        errors: pointers.map((pointer) => ({
          pointer,
          code: expect.any(String),
          detail: expect.any(String),
        })),
      }),
    });
  });

  test('every code that a caller can meet is met above', () => {
    const met = new Set([...CASES.map(({ code }) => code), ...MET_ELSEWHERE]);
    expect(PROBLEM_CODES.filter((code) => !met.has(code))).toEqual(
      PROBLEM_CODES.filter((code) => STATUS[code] >= 500),
    );
  });

  test('the refusal of a large body names the limit', async () => {
    const response = await app.post('/v1/profiles', ' '.repeat(300_000));
    expect((await response.json()).detail).toBe(
      'The body may have at most 262144 bytes (VISAVIS_MAX_BODY_BYTES).',
    );
  });

  test('the mistakes of a hostile request are told up to a limit', async () => {
    const properties = Object.fromEntries(Array.from({ length: 4_000 }, (_, index) => [`p${index}`, 0]));
    const { detail, errors } = await (await app.post('/v1/profiles', properties)).json();
    expect(detail).toBe('The request has 4001 mistake(s).');
    expect(errors).toHaveLength(200);
  });

  test('a body of exactly the limit is read', async () => {
    const response = await app.post('/v1/profiles', '{}'.padEnd(256 * 1024));
    expect((await response.json()).type).toBe('/problems/invalid-request');
  });
});

describe('the title of a problem', () => {
  test.each([
    ...PROBLEM_LOCALES.map((locale) => ({ accept: locale, locale })),
    { accept: 'nl-BE, en;q=0.8', locale: 'nl' },
    { accept: 'ja, de;q=0.5', locale: 'de' },
    { accept: 'ja', locale: 'en' },
    { accept: '*', locale: 'en' },
  ] as const)('for $accept is in $locale', async ({ accept, locale }) => {
    const response = await fetch(`${app.url}/nowhere`, { headers: { 'Accept-Language': accept } });
    expect(response.headers.get('content-language')).toBe(locale);
    expect(await response.json()).toMatchObject({
      title: PROBLEM_TITLES[locale]['not-found'],
      detail: 'There is nothing at this address.',
    });
  });

  test('differs between languages', () => {
    for (const code of PROBLEM_CODES) {
      expect(new Set(PROBLEM_LOCALES.map((locale) => PROBLEM_TITLES[locale][code])).size, code).toBe(4);
    }
  });
});

test('OPTIONS tells what an address answers to', async () => {
  const response = await fetch(`${app.url}/v1/reports`, { method: 'OPTIONS' });
  expect(response.status).toBe(204);
  expect(response.headers.get('allow')).toBe('POST, OPTIONS');
});
