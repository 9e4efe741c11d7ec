import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATUS } from '../../src/http/problem-details.js';
import { BAD_PAIRS, goodPair, MARK, MARKED_NUMBER, toJson } from '../helpers/bad-pairs.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe.each(['/v1/comparisons', '/v1/reports'])('POST %s', (path) => {
  const rest = path === '/v1/reports' ? { date: '2026-10-12' } : {};

  test.each(BAD_PAIRS)('refuses $why', async ({ bend, code, violations }) => {
    const pair = goodPair();
    bend(pair);
    const response = await app.post(path, toJson({ ...pair, ...rest }));
    const text = await response.text();
    const body = JSON.parse(text);

    expect(response.status).toBe(STATUS[code]);
    expect(body.type).toBe(`/problems/${code}`);
    const told = body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]);
    for (const [pointer, violation] of violations) expect(told).toContainEqual([`#${pointer}`, violation]);

    for (const place of [text, JSON.stringify(app.log), JSON.stringify([...response.headers])]) {
      expect(place.toLowerCase()).not.toContain(MARK.toLowerCase());
      expect(place).not.toContain(String(MARKED_NUMBER));
    }
  });
});

describe('POST /v1/profiles', () => {
  test.each(BAD_PAIRS.filter(({ code }) => code === 'invalid-response-sheet'))(
    'refuses $why',
    async ({ bend, violations }) => {
      const pair = goodPair();
      bend(pair);
      const role = violations[0]?.[0].startsWith('/manager') ? 'manager' : 'employee';
      const response = await app.post('/v1/profiles', { sheet: pair[role] });
      const text = await response.text();

      expect(response.status).toBe(422);
      for (const [pointer] of violations.filter(([at]) => at.startsWith(`/${role}`))) {
        expect(text).toContain(`"#${pointer.replace(`/${role}`, '/sheet')}"`);
      }
      expect(text.toLowerCase()).not.toContain(MARK.toLowerCase());
    },
  );
});
