import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newApiKey } from '../../src/access/api-key.js';
import { createAuthenticate } from '../../src/access/authenticate.js';
import { formatKeyEntry, parseKeyEntries } from '../../src/access/key-entry.js';
import { SCOPES, type Scope } from '../../src/access/scope.js';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { unwrap } from '../../src/kernel/result.js';
import { goodPair } from '../helpers/bad-pairs.js';
import { startApp, type TestApp } from '../helpers/start-app.js';
import { AUDIENCE, createTokenIssuer, ISSUER, type TokenIssuer } from '../helpers/tokens.js';

const keys = new Map(SCOPES.map((scope) => [scope, newApiKey()] as const));
const ORIGIN = 'https://portal.example';

let app: TestApp;
let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await createTokenIssuer();
  const lines = [...keys].map(([scope, key]) => formatKeyEntry(`for-${scope}`, [scope], key));
  app = await startApp({
    authenticate: createAuthenticate({
      keys: unwrap(parseKeyEntries(lines.join('\n'))),
      tokens: {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ['ES256'],
        maxAgeSeconds: 600,
        keys: issuer.keySet,
      },
    }),
    config: { ...DEFAULT_CONFIG, corsOrigins: [ORIGIN] },
  });
});
afterAll(() => app.close());

const bearer = (scope: Scope) => ({ Authorization: `Bearer ${keys.get(scope)?.key}` });

const GUARDED: readonly { readonly path: string; readonly scope: Scope }[] = [
  { path: '/v1/profiles', scope: 'report' },
  { path: '/v1/comparisons', scope: 'report' },
  { path: '/v1/reports', scope: 'report' },
  { path: '/v1/charts/preferences', scope: 'report' },
  { path: '/v1/batches', scope: 'batch' },
  { path: '/v1/calibrations', scope: 'batch' },
  { path: '/v1/anything-new', scope: 'report' },
  { path: '/V1/REPORTS/', scope: 'report' },
];

describe.each(GUARDED)('POST $path', ({ path, scope }) => {
  test('without a key is 401, and says which kind of key', async () => {
    const response = await app.post(path, {});
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="visavis"');
    expect(await response.json()).toMatchObject({ type: '/problems/unauthenticated', status: 401 });
  });

  test('with a key for something else is 403, and says for what', async () => {
    const other = SCOPES.filter((candidate) => candidate !== scope);
    for (const wrong of other) {
      const response = await app.post(path, {}, bearer(wrong));
      expect(response.status).toBe(403);
      expect(response.headers.get('www-authenticate')).toBe(
        `Bearer realm="visavis", error="insufficient_scope", scope="${scope}"`,
      );
      expect(await response.json()).toMatchObject({ type: '/problems/forbidden', status: 403 });
    }
  });

  test('with its key is let through', async () => {
    const { status } = await app.post(path, {}, bearer(scope));
    expect([401, 403]).not.toContain(status);
  });
});

test('a key brings the answer', async () => {
  const body = { sheet: goodPair().employee };
  expect((await app.post('/v1/profiles', body, bearer('report'))).status).toBe(200);
});

test.each([
  { why: 'a key that is wrong', authorization: `Bearer ${newApiKey().key}` },
  { why: 'a token that is none', authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { why: 'a password', authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
])('$why is 401 and invalid', async ({ authorization }) => {
  const response = await app.post('/v1/profiles', {}, { Authorization: authorization });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="visavis", error="invalid_token"');
});

test('a token opens what its scope says', async () => {
  const Authorization = `Bearer ${await issuer.sign({ scope: 'batch' })}`;
  expect((await app.post('/v1/calibrations', {}, { Authorization })).status).toBe(415);
  expect((await app.post('/v1/reports', {}, { Authorization })).status).toBe(403);
});

test('a token is answered with 503 while it cannot be checked, and a key as ever', async () => {
  const keys = unwrap(parseKeyEntries(formatKeyEntry('acme', ['report'], newApiKey())));
  const jwt = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], maxAgeSeconds: 600 } as const;
  // Nobody listens at port 9, the discard port.
  const tokens = { ...jwt, keys: new URL('http://127.0.0.1:9/keys') };
  const cut = await startApp({ authenticate: createAuthenticate({ keys, tokens }) });
  const Authorization = `Bearer ${await issuer.sign()}`;
  const response = await cut.post('/v1/profiles', {}, { Authorization });
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ type: '/problems/keys-unreachable', status: 503 });
  expect((await cut.post('/v1/profiles', {})).status).toBe(401);
  const open = await fetch(`${cut.url}/v1/questionnaires`, { headers: { Authorization } });
  expect(open.status).toBe(200);
  await cut.close();
});

test.each(['/livez', '/readyz', '/v1/questionnaires', '/v1/questionnaires/vis-a-vis'])(
  '%s is public',
  async (path) => {
    expect((await fetch(app.url + path)).status).toBe(200);
    // A key that is over must not close what is open to everybody.
    expect((await fetch(app.url + path, { headers: { Authorization: 'Bearer old' } })).status).toBe(200);
  },
);

describe('a browser', () => {
  const preflight = (origin: string) =>
    fetch(`${app.url}/v1/reports`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

  test('may call from an origin that is named', async () => {
    const { status, headers } = await preflight(ORIGIN);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(headers.has('access-control-allow-credentials')).toBe(false);

    const answer = await app.post(
      '/v1/profiles',
      { sheet: goodPair().manager },
      { ...bearer('report'), Origin: ORIGIN },
    );
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  test.each(['https://other.example', 'null', `${ORIGIN}.evil.example`, 'http://portal.example'])(
    'may not from %s',
    async (origin) => {
      expect((await preflight(origin)).headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  test('may from nowhere unless somewhere is named', async () => {
    const closed = await startApp();
    const answer = await fetch(`${closed.url}/v1/questionnaires`, { headers: { Origin: ORIGIN } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    await closed.close();
  });
});
