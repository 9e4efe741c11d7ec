import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { goodPair } from '../helpers/bad-pairs.js';
import { DATE, somePairs } from '../helpers/batch-runs.js';
import { type Service, startService } from '../helpers/run-service.js';

// Threads that were killed have to load everything anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const KILLABLE = pathToFileURL(path.resolve('test/fixtures/workers/killed-on-signal.mjs')).href;
const BODY = JSON.stringify({ ...goodPair(), date: DATE });
const AS_LINES = { 'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson' };

function report(url: string): Promise<Response> {
  return fetch(`${url}/v1/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: BODY,
  });
}

function batch(url: string, count: number): Promise<Response> {
  const body = somePairs(count)
    .map((pair) => `${JSON.stringify(pair)}\n`)
    .join('');
  return fetch(`${url}/v1/batches?date=${DATE}`, { method: 'POST', headers: AS_LINES, body });
}

/** That nothing of the report is missing is told by its digest. */
async function expectWhole(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const digest = createHash('sha256').update(bytes).digest('base64');
  expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
}

async function expectAllLines(answer: Promise<Response>, count: number): Promise<void> {
  const lines = (await (await answer).text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).report?.format)).toEqual(
    Array.from({ length: count }, () => 'visavis-report/1'),
  );
}

function open(url: string): Socket {
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
}

describe('the service goes on', () => {
  const TIMEOUT_MS = 3000;
  let service: Service;
  beforeAll(async () => {
    const options = ['--render-threads', '2', '--max-waiting-per-thread', '10'];
    service = await startService(
      [...options, '--request-timeout-ms', String(TIMEOUT_MS), '--max-batches', '1'],
      ['--import', KILLABLE],
    );
    // Warm, so that what follows meets threads at work.
    await expectWhole(report(service.url));
  });
  afterAll(async () => {
    service.child.kill('SIGTERM');
    const [code] = await once(service.child, 'close');
    expect(code).toBe(0);
    expect(await service.log).not.toContain('"event":"bug"');
  });

  test('when its threads are killed: every report that was begun is made', async () => {
    const answers = Array.from({ length: 6 }, () => report(service.url));
    await Promise.race(answers);
    service.child.kill('SIGUSR2');
    for (const answer of answers) await expectWhole(answer);
    await expectWhole(report(service.url));
  });

  test('when its threads are killed in a batch: every pair has its line', async () => {
    const answer = batch(service.url, 8);
    await answer;
    service.child.kill('SIGUSR2');
    await expectAllLines(answer, 8);
  });

  test('when a caller leaves in the middle of a batch, whose place is free at once', async () => {
    const { port } = new URL(service.url);
    const call = httpRequest({ port, path: `/v1/batches?date=${DATE}`, method: 'POST', headers: AS_LINES });
    call.on('error', () => {});
    for (const pair of somePairs(20)) call.write(`${JSON.stringify(pair)}\n`);
    const [answer] = await once(call, 'response');
    await once(answer, 'data');
    call.destroy();
    await expect.poll(async () => (await batch(service.url, 1)).status).toBe(200);
    await expectWhole(report(service.url));
  });

  test('when half a body is sent: the caller is told after a while, and the others are answered', async () => {
    const half = `POST /v1/reports HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY.slice(0, 100)}`;
    const [leaving, staying] = [open(service.url), open(service.url)];
    leaving.write(half);
    staying.write(half);
    const told = text(staying);
    await once(leaving, 'connect');
    leaving.destroy();
    await expectWhole(report(service.url));
    expect(await told).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('when a body comes in drops: its connection is cut off, also where the caller goes on sending', async () => {
    const { port } = new URL(service.url);
    const dripping = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    dripping.on('error', () => {}).resume();
    dripping.write(
      'POST /v1/reports HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{',
    );
    const drops = setInterval(() => dripping.write(' '), 50);
    await new Promise<void>((closed) => void dripping.once('close', () => closed()));
    clearInterval(drops);
    await expectWhole(report(service.url));
  });

  test('with a thousand connections that say nothing', async () => {
    const idle = Array.from({ length: 1000 }, () => open(service.url));
    try {
      await Promise.all(idle.map((socket) => once(socket, 'connect')));
      await Promise.all([
        expectWhole(report(service.url)),
        expectAllLines(batch(service.url, 2), 2),
        fetch(`${service.url}/readyz`).then(({ status }) => expect(status).toBe(200)),
      ]);
    } finally {
      for (const socket of idle) socket.destroy();
    }
  });
});

test('on SIGTERM under load it says so, takes no more, and ends what it accepted', async () => {
  const service = await startService(['--render-threads', '2', '--shutdown-delay-ms', '3000']);
  const { url, child } = service;
  await expectWhole(report(url));
  const answers = Array.from({ length: 4 }, () => report(url));
  const lines = batch(url, 6);
  await lines;
  child.kill('SIGTERM');
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
  const late = report(url);
  for (const answer of [...answers, late]) await expectWhole(answer);
  expect((await late).headers.get('connection')).toBe('close');
  await expectAllLines(lines, 6);
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  await expect(fetch(`${url}/livez`)).rejects.toThrow();
});
