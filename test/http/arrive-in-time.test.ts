import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ config: { ...DEFAULT_CONFIG, requestTimeoutMs: 200 } });
});
afterAll(() => app.close());

const TABLE = '/v1/calibrations?questionnaire=vis-a-vis&role=employee&date=2026-09-01';

describe('a body that stops in the middle', () => {
  test.each([
    ['/v1/profiles', 'application/json'],
    [TABLE, 'text/csv'],
  ])('%s tells so after a while, and ends the connection', async (path, type) => {
    const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 99\r\n\r\n`;
    const sockets = [1, 2].map(() => connect(Number(new URL(app.url).port), '127.0.0.1'));
    for (const socket of sockets) socket.write(`${head}{`);
    const told = await Promise.all(sockets.map((socket) => text(socket)));
    for (const answer of told) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect((await fetch(`${app.url}/livez`)).status).toBe(200);
  });
});
