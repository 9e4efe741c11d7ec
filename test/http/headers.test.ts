import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPair } from '../helpers/bad-pairs.js';
import type { TestApp } from '../helpers/start-app.js';
import { startPagesOnly } from '../helpers/web-pages.js';

const NOTHING = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

let app: TestApp;
beforeAll(async () => {
  app = await startPagesOnly();
});
afterAll(() => app.close());

const post = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const report = (accept: string) => post({ ...goodPair(), date: '2026-10-12' }, { Accept: accept });

const ANSWERS: readonly {
  readonly path: string;
  readonly status?: number;
  readonly request?: RequestInit;
  /** Where a program runs or a page loads something; else nothing may. */
  readonly policy?: RegExp;
  /** A public text, the same for everybody. */
  readonly mayBeKept?: boolean;
}[] = [
  { path: '/', policy: /^default-src 'none'; script-src 'self'; style-src 'self';/, mayBeKept: true },
  { path: '/docs', policy: /^default-src 'none'; style-src 'self'; font-src 'self';/, mayBeKept: true },
  {
    path: '/service-worker.js',
    policy: /^default-src 'none'; script-src 'self';.* connect-src 'self';/,
    mayBeKept: true,
  },
  { path: '/data/library.json', mayBeKept: true },
  { path: '/openapi.json', mayBeKept: true },
  { path: '/v1/questionnaires', mayBeKept: true },
  { path: '/livez' },
  { path: '/nothing-here', status: 404 },
  { path: '/v1/reports', status: 405 },
  { path: '/v1/profiles', request: post({ sheet: goodPair().employee }) },
  { path: '/v1/profiles', request: post({}), status: 422 },
  { path: '/v1/comparisons', request: { ...post({}), body: '{' }, status: 400 },
  { path: '/v1/reports', request: report('application/json') },
  { path: '/v1/reports', request: report('application/pdf') },
  {
    path: '/v1/reports',
    request: report('text/html'),
    policy: /^default-src 'none'; style-src 'unsafe-inline'; img-src data:$/,
  },
];

describe.each(ANSWERS)('$request.method $path $status', (answer) => {
  const { path, status = 200, request = {}, policy, mayBeKept = false } = answer;

  test('says nothing of what the service is made with, and lets a browser do nothing with it', async () => {
    const response = await fetch(app.url + path, request);
    await response.arrayBuffer();
    expect(response.status).toBe(status);
    const { headers } = response;
    for (const name of ['server', 'x-powered-by', 'via', 'set-cookie', 'x-response-time']) {
      expect(headers.get(name), name).toBeNull();
    }
    expect(headers.has('etag')).toBe(mayBeKept);
    expect(headers.get('cache-control') === 'no-store').toBe(!mayBeKept);
    if (policy === undefined) expect(headers.get('content-security-policy')).toBe(NOTHING);
    else expect(headers.get('content-security-policy')).toMatch(policy);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});
