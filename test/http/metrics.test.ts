import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newApiKey } from '../../src/access/api-key.js';
import { createAuthenticate } from '../../src/access/authenticate.js';
import { formatKeyEntry, parseKeyEntries } from '../../src/access/key-entry.js';
import { type ListeningServer, listen } from '../../src/http/listen.js';
import { createMetricsApp } from '../../src/http/metrics-app.js';
import { unwrap } from '../../src/kernel/result.js';
import { createMetrics } from '../../src/observability/metrics.js';
import { goodPair, MARK } from '../helpers/bad-pairs.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

const metrics = createMetrics({ making: () => 2, waiting: (lane) => (lane === 'single' ? 3 : 7) });
const [right, wrong] = [newApiKey(), newApiKey()];
const lines = `${formatKeyEntry('prometheus', ['metrics'], right)} ${formatKeyEntry('acme', ['report'], wrong)}`;

let app: TestApp;
let open: ListeningServer;
let guarded: ListeningServer;
beforeAll(async () => {
  app = await startApp({ metrics });
  const at = { host: '127.0.0.1', port: 0 };
  const log = () => {};
  const authenticate = createAuthenticate({ keys: unwrap(parseKeyEntries(lines)) });
  open = await listen(createMetricsApp({ metrics, log, authenticate: undefined }), at, {});
  guarded = await listen(createMetricsApp({ metrics, log, authenticate }), at, {});
});
afterAll(async () => {
  await app.close();
  for (const { server } of [open, guarded]) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

const read = async () => (await fetch(`${open.url}/metrics`)).text();

describe('the metrics', () => {
  test('count requests by pattern, status and problem, whatever was asked for', async () => {
    await app.post('/v1/profiles', { sheet: goodPair().employee });
    await app.post('/v1/profiles', { sheet: MARK });
    await fetch(`${app.url}/v1/questionnaires/${MARK}?${MARK}=1`);
    await fetch(`${app.url}/${MARK}`, { method: 'PROPFIND', headers: { 'User-Agent': MARK } });
    await expect.poll(read).toContain('problem="not-found"');

    const text = await read();
    for (const line of [
      'visavis_http_requests_total{method="POST",route="/v1/profiles",status="200"} 1',
      'visavis_http_requests_total{method="POST",route="/v1/profiles",status="422"} 1',
      'visavis_http_requests_total{method="GET",route="/v1/questionnaires/:id",status="404"} 1',
      'visavis_http_requests_total{method="other",route="(unmatched)",status="404"} 1',
      'visavis_http_request_duration_seconds_count{method="POST",route="/v1/profiles"} 2',
      'visavis_problems_total{problem="invalid-request"} 1',
      'visavis_http_requests_running 0',
      'visavis_reports_making 2',
      'visavis_reports_waiting{lane="single"} 3',
      'visavis_reports_waiting{lane="batch"} 7',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(text).not.toContain(MARK);
  });

  test('each stand in docs/operations.md, and nothing else there', async () => {
    const own = [...(await read()).matchAll(/^# TYPE (visavis_\w+)/gm)].map(([, name]) => name);
    const told = readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(visavis_\w+)`/gm);
    expect([...told].map(([, name]) => name)).toEqual(own);
  });

  test('are not on the port of the service', async () => {
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
  });

  test.each([
    { why: 'no key', headers: {}, status: 401 },
    { why: 'a key for something else', headers: { Authorization: `Bearer ${wrong.key}` }, status: 403 },
    { why: 'their key', headers: { Authorization: `Bearer ${right.key}` }, status: 200 },
  ])('with $why are $status where keys are asked for', async ({ headers, status }) => {
    expect((await fetch(`${guarded.url}/metrics`, { headers })).status).toBe(status);
  });

  test('are all there is at their port', async () => {
    expect((await fetch(`${open.url}/v1/questionnaires`)).status).toBe(404);
    expect((await fetch(`${open.url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});
