import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

const PATH = '/v1/calibrations?questionnaire=vis-a-vis&role=employee&date=2026-09-01';
/** Refused long before its end: a line of a table is never that long. Yet a connection takes it at once. */
const LINE = Buffer.alloc(400_000, 'x');

let app: TestApp;
let agent: Agent;
afterEach(async () => {
  agent.destroy();
  await app.close();
});

async function start(requestTimeoutMs: number): Promise<void> {
  app = await startApp({ config: { ...DEFAULT_CONFIG, requestTimeoutMs } });
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
}

function begin(): ClientRequest {
  const headers = { 'Content-Type': 'application/x-ndjson', 'Content-Length': LINE.length };
  return request(app.url + PATH, { agent, method: 'POST', headers });
}

async function answerTo(call: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  await text(answer);
  return answer;
}

describe('a caller that is refused while it still sends', () => {
  test('has its next request on the same connection answered', async () => {
    await start(DEFAULT_CONFIG.requestTimeoutMs);
    expect((await answerTo(begin().end(LINE))).statusCode).toBe(422);
    const next = request(`${app.url}/livez`, { agent }).end();
    expect((await answerTo(next)).statusCode).toBe(200);
    expect(next.reusedSocket).toBe(true);
  });

  test('and never ends is cut off', async () => {
    await start(200);
    const call = begin();
    call.on('error', () => {});
    call.write(LINE.subarray(1));
    expect((await answerTo(call)).statusCode).toBe(422);
    const { socket } = call;
    if (socket?.destroyed === false) await once(socket, 'close');
    expect(socket?.destroyed).toBe(true);
  });
});
