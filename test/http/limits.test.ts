import { describe, expect, test } from 'vitest';
import { newApiKey } from '../../src/access/api-key.js';
import { createAuthenticate } from '../../src/access/authenticate.js';
import { formatKeyEntry, parseKeyEntries } from '../../src/access/key-entry.js';
import { type Config, DEFAULT_CONFIG } from '../../src/config/config.js';
import { ratePerMinute, USUAL_RATE_PER_MINUTE } from '../../src/http/rate-limit.js';
import { unwrap } from '../../src/kernel/result.js';
import { goodPair, MARK } from '../helpers/bad-pairs.js';
import { startApp } from '../helpers/start-app.js';

const sheet = () => goodPair().employee;
const withOpen = (text: string) => ({ ...sheet(), open: { 'going-well': text } });
const withDepth = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

describe('a limit', () => {
  test.each([
    {
      limit: { maxDepth: 4 },
      within: { sheet: sheet() },
      over: { sheet: { ...sheet(), picks: { a: withDepth(3) } } },
      status: 422,
      error: { pointer: '#', detail: 'must not nest deeper than 4 levels (VISAVIS_MAX_DEPTH)' },
    },
    {
      limit: { maxValues: 200 },
      within: { sheet: sheet() },
      over: { sheet: sheet(), template: Array(200).fill(MARK) },
      status: 422,
      error: { pointer: '#', detail: 'must not hold more than 200 values (VISAVIS_MAX_VALUES)' },
    },
    {
      limit: { maxItems: 80 },
      within: { sheet: { ...sheet(), responses: {} } },
      over: { sheet: { ...sheet(), responses: Object.fromEntries(Array(81).fill(3).entries()) } },
      status: 422,
      error: {
        pointer: '#/sheet/responses',
        detail: 'must not have more than 80 items (VISAVIS_MAX_ITEMS)',
      },
    },
    {
      limit: { maxTextLength: 20 },
      within: { sheet: withOpen('🌻'.repeat(20)) },
      over: { sheet: withOpen('🌻'.repeat(21)) },
      status: 422,
      error: {
        pointer: '#/sheet/open/going-well',
        detail: 'must not have more than 20 characters (VISAVIS_MAX_TEXT_LENGTH)',
      },
    },
    {
      limit: { maxTextLength: 20 },
      within: { sheet: withOpen('') },
      over: { sheet: { ...sheet(), open: { [`${MARK} said`]: MARK.repeat(3) } } },
      status: 422,
      error: {
        pointer: '#/sheet/open/?',
        detail: 'must not have more than 20 characters (VISAVIS_MAX_TEXT_LENGTH)',
      },
    },
  ])('of $limit is named where it is passed', async ({ limit, within, over, status, error }) => {
    const app = await startApp({ config: { ...DEFAULT_CONFIG, ...limit } });
    expect((await app.post('/v1/profiles', within)).status).toBe(200);
    const refused = await app.post('/v1/profiles', JSON.stringify(over));
    const text = await refused.text();
    expect(refused.status).toBe(status);
    expect(JSON.parse(text).errors).toEqual([{ code: expect.any(String), ...error }]);
    expect(text).not.toContain(MARK);
    await app.close();
  });

  test('holds in the sheets of a pair, and in earlier ones', async () => {
    const app = await startApp({ config: { ...DEFAULT_CONFIG, maxTextLength: 5 } });
    const pair = { manager: withOpen('longer than five'), employee: withOpen('longer than five') };
    const { errors } = await (await app.post('/v1/comparisons', { ...pair, previous: pair })).json();
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/manager/open/going-well',
      '#/employee/open/going-well',
      '#/previous/manager/open/going-well',
      '#/previous/employee/open/going-well',
    ]);
    await app.close();
  });

  test('of a table names its setting', async () => {
    const app = await startApp({ config: { ...DEFAULT_CONFIG, maxTableBytes: 1024 } });
    const path = '/v1/calibrations?questionnaire=vis-a-vis&role=employee&date=2026-09-01';
    const refused = await app.post(path, ' '.repeat(2000), { 'Content-Type': 'application/x-ndjson' });
    expect(await refused.json()).toMatchObject({
      status: 413,
      detail: 'The body may have at most 1024 bytes (VISAVIS_MAX_TABLE_BYTES).',
    });
    await app.close();
  });
});

describe('requests of one caller', () => {
  const rated = (more: Partial<Config> = {}): Config => ({ ...DEFAULT_CONFIG, ratePerMinute: 2, ...more });

  test('are answered up to a number a minute, and told how many are left', async () => {
    const app = await startApp({ config: rated() });
    const ask = () => fetch(`${app.url}/v1/questionnaires`);
    const [first, second, third] = [await ask(), await ask(), await ask()];
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
    expect(first.headers.get('ratelimit')).toMatch(/^"2-in-1min"; r=1; t=\d+$/);
    expect(third.headers.get('ratelimit-policy')).toMatch(/^"2-in-1min"; q=2; w=60/);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await third.json()).toMatchObject({
      type: '/problems/rate-limited',
      detail: 'At most 2 requests a minute are answered (VISAVIS_RATE_PER_MINUTE).',
    });
    // Whoever watches over the service is not a caller.
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
    await app.close();
  });

  test('are counted by key, whatever the address', async () => {
    const [a, b] = [newApiKey(), newApiKey()];
    const lines = `${formatKeyEntry('a', ['report'], a)} ${formatKeyEntry('b', ['report'], b)}`;
    const authenticate = createAuthenticate({ keys: unwrap(parseKeyEntries(lines)) });
    const app = await startApp({ config: rated(), authenticate });
    const ask = async (key: string) =>
      (await app.post('/v1/profiles', { sheet: sheet() }, { Authorization: `Bearer ${key}` })).status;
    expect([await ask(a.key), await ask(a.key), await ask(a.key)]).toEqual([200, 200, 429]);
    expect(await ask(b.key)).toBe(200);
    await app.close();
  });

  test.each([
    { trustProxy: 0, told: [200, 200, 429], why: 'its own, when no proxy is trusted' },
    { trustProxy: 1, told: [200, 200, 200], why: 'the one that a trusted proxy tells' },
    { trustProxy: ['127.0.0.0/8'], told: [200, 200, 200], why: 'the one told by a proxy at a known address' },
    { trustProxy: ['10.0.0.1'], told: [200, 200, 429], why: 'its own, when another proxy is trusted' },
  ])('are counted by address: $why', async ({ trustProxy, told }) => {
    const app = await startApp({ config: rated({ trustProxy }) });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const headers = { 'X-Forwarded-For': address };
      statuses.push((await fetch(`${app.url}/v1/questionnaires`, { headers })).status);
    }
    expect(statuses).toEqual(told);
    await app.close();
  });

  test.each([
    { config: {}, rate: 0, why: 'on the own machine' },
    { config: { host: '0.0.0.0' }, rate: USUAL_RATE_PER_MINUTE, why: 'elsewhere' },
    { config: { access: { keys: [] } }, rate: USUAL_RATE_PER_MINUTE, why: 'with keys' },
    { config: { host: '0.0.0.0', ratePerMinute: 0 }, rate: 0, why: 'where that is set' },
    { config: { ratePerMinute: 7 }, rate: 7, why: 'where seven is set' },
  ])('may be $rate $why', ({ config, rate }) => {
    expect(ratePerMinute({ ...DEFAULT_CONFIG, ...config })).toBe(rate);
  });
});
