import { expect, test } from 'vitest';
import { startApp } from '../helpers/start-app.js';

test.each([
  { why: 'running', ready: true, status: 200, body: { status: 'ready' } },
  { why: 'stopping', ready: false, status: 503, body: { status: 'stopping' } },
])('/readyz while $why', async ({ ready, status, body }) => {
  const app = await startApp({ isReady: () => ready });
  const response = await fetch(`${app.url}/readyz`);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual(body);
  expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  await app.close();
});
