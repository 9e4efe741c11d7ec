import { describe, expect, test } from 'vitest';
import { goodPair, MARK } from '../helpers/bad-pairs.js';
import { startApp } from '../helpers/start-app.js';

/** All that a line may hold; a new field is a decision, and this list is where it shows. */
const LOG_FIELDS = [
  'time',
  'level',
  'event',
  'requestId',
  'traceId',
  'spanId',
  'route',
  'status',
  'problem',
  'durationMs',
  'client',
  'errorName',
  'frames',
];

class TellingError extends TypeError {}

function markedPair() {
  const { manager, employee } = goodPair();
  return {
    manager: { ...manager, respondent: { name: `${MARK} M`, id: `${MARK}-1` } },
    employee: { ...employee, respondent: { name: `${MARK} E` }, open: { 'going-well': `${MARK} goes well` } },
  };
}

describe('a bug while an answer is made', () => {
  test('shows the caller nothing and the log no message', async () => {
    const app = await startApp({
      renderReport: async ({ document }) => {
        throw new TellingError(`cannot draw ${document.people.employee.fullName}\n    at ${MARK} (x:1:1)`);
      },
    });
    const response = await app.post('/v1/reports', { ...markedPair(), date: '2026-10-12' });
    const body = await response.json();

    expect(response.status).toBe(500);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      instance: `urn:uuid:${response.headers.get('x-request-id')}`,
    });
    const bug = app.log.find(({ event }) => event === 'bug');
    expect(bug).toMatchObject({ level: 'error', errorName: 'TellingError' });
    expect(bug?.frames).toContainEqual(expect.stringContaining('privacy.test.ts'));
    expect(JSON.stringify(app.log)).not.toContain(MARK);
    await app.close();
  });
});

describe('the log', () => {
  test('has one line per request, with the fields of its list and nothing that was sent', async () => {
    const app = await startApp();
    const pair = markedPair();
    await app.post('/v1/reports', { ...pair, date: '2026-10-12' }, { Accept: 'application/json' });
    await app.post('/v1/comparisons', pair);
    await app.post('/v1/profiles', { sheet: pair.employee });
    await app.post('/v1/profiles', { sheet: MARK });
    await app.post('/v1/profiles', `{"${MARK}": `);
    await fetch(`${app.url}/v1/questionnaires/${MARK}?${MARK}=${MARK}`);
    await fetch(`${app.url}/${MARK}`, { headers: { 'X-Request-Id': MARK, 'User-Agent': MARK } });

    await expect
      .poll(() => app.log.map(({ route, status }) => `${status} ${route}`))
      .toEqual([
        '200 POST /v1/reports',
        '200 POST /v1/comparisons',
        '200 POST /v1/profiles',
        '422 POST /v1/profiles',
        '400 POST /v1/profiles',
        '404 GET /v1/questionnaires/:id',
        '404 GET (unmatched)',
      ]);
    expect(JSON.stringify(app.log)).not.toContain(MARK);
    for (const line of app.log) {
      expect(LOG_FIELDS).toEqual(expect.arrayContaining(Object.keys(line)));
      expect(line).toMatchObject({
        time: '1970-01-01T00:00:00.000Z',
        level: 'info',
        event: 'request-answered',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        durationMs: expect.any(Number),
      });
    }
    await app.close();
  });

  test('names the problem that an answer told', async () => {
    const app = await startApp();
    await fetch(`${app.url}/nowhere`);
    await expect.poll(() => app.log).toMatchObject([{ problem: 'not-found' }]);
    await app.close();
  });
});
