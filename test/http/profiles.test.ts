import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPair } from '../helpers/bad-pairs.js';
import { EXAMPLE_PAIRS, exampleSheet } from '../helpers/examples.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('POST /v1/profiles', () => {
  test('gives scores with their intervals, and says how far the answers carry', async () => {
    const response = await app.post('/v1/profiles', { sheet: goodPair().employee });
    const profile = await response.json();

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(profile).toMatchObject({
      questionnaire: 'vis-a-vis@1.0.0',
      role: 'employee',
      quality: { answered: 76, total: 76, usable: true },
    });
    // Both answers are 5 of 1–5, which is 100 of 0–100.
    expect(profile.scales[0]).toMatchObject({ scale: 'listening', kind: 'scored', value: 100, answered: 2 });
  });

  test('needs no consent: everybody may see the own profile', async () => {
    const sheet = { ...goodPair().employee, consent: { sharedReport: false } };
    expect((await app.post('/v1/profiles', { sheet })).status).toBe(200);
  });

  test('scores nothing where nothing was answered', async () => {
    const sheet = { ...goodPair().employee, responses: {} };
    const profile = await (await app.post('/v1/profiles', { sheet })).json();
    expect(new Set(profile.scales.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['insufficient']),
    );
    expect(profile.quality.usable).toBe(false);
  });
});

describe('POST /v1/comparisons', () => {
  test.each(EXAMPLE_PAIRS)('compares %s', async (name) => {
    const pair = { manager: exampleSheet(name, 'manager'), employee: exampleSheet(name, 'employee') };
    const response = await app.post('/v1/comparisons', pair);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      kind: name.startsWith('pair-d') ? 'too-little' : 'compared',
      questionnaire: 'vis-a-vis@1.0.0',
    });
  });
});
