import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newApiKey } from '../../src/access/api-key.js';
import { formatKeyEntry } from '../../src/access/key-entry.js';
import { SCOPES } from '../../src/access/scope.js';
import { BAD_PAIRS, goodPair, MARK, MARKED_NUMBER, toJson } from '../helpers/bad-pairs.js';
import { publishedContract } from '../helpers/published-contract.js';
import { readPdf } from '../helpers/read-pdf.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';
import { unzip } from '../helpers/unzip.js';
import { type WatchedService, watchService } from '../helpers/watched-service.js';

const folder = temporaryFolders()();
const apiKey = newApiKey();
const SECRET = apiKey.key.split('_')[2] ?? '';
/** Of a run of the whole service: never in a header, a problem, a log, a metric or a file. */
const MARKS = [MARK, MARK.toLowerCase(), String(MARKED_NUMBER), SECRET];

const JSON_BODY = { 'Content-Type': 'application/json' };
const CSV = { 'Content-Type': 'text/csv' };
const NDJSON = { 'Content-Type': 'application/x-ndjson' };
const DATE = 'date=2026-10-12';

let service: WatchedService;
beforeAll(async () => {
  service = await watchService(folder, {
    nodeArguments: ['--import', path.resolve('test/fixtures/leaks/crash-in-renderer.mjs')],
    env: {
      VISAVIS_KEYS: formatKeyEntry('client', SCOPES, apiKey),
      VISAVIS_CORS_ORIGINS: 'https://portal.example',
      VISAVIS_RATE_PER_MINUTE: '0',
      VISAVIS_RENDER_THREADS: '1',
      VISAVIS_RENDER_TIMEOUT_MS: '60000',
    },
  });
});
afterAll(() => service.stop());

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Sends it with the key and marks wherever a header can carry one; no mark may come back in a header. */
async function send(address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  const response = await fetch(service.url + address, {
    method,
    headers: {
      Authorization: `Bearer ${apiKey.key}`,
      // A refusal may close a connection that the next request was about to use.
      Connection: 'close',
      'User-Agent': MARK,
      Referer: `https://${MARK}.example/`,
      Cookie: `name=${MARK}`,
      Origin: `https://${MARK}.example`,
      'X-Request-Id': MARK,
      'X-Forwarded-For': MARK,
      traceparent: `00-${MARK}`,
      tracestate: `${MARK.toLowerCase()}=1`,
      'Accept-Language': MARK,
      ...headers,
    },
    ...(body !== undefined && { body }),
    redirect: 'manual',
  });
  expectNoMark(JSON.stringify([...response.headers]), `headers of ${method} ${address}`);
  const answer = {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: Buffer.from(await response.arrayBuffer()),
  };
  if (answer.status >= 400)
    expectNoMark(answer.body.toString('latin1'), `${method} ${address} ${answer.status}`);
  return answer;
}

const post = (address: string, body: string, headers = JSON_BODY as Sent['headers']) =>
  send(address, { method: 'POST', body, ...(headers && { headers }) });

function expectNoMark(text: string, place: string): void {
  for (const mark of MARKS) expect(text.includes(mark), `a mark in ${place}`).toBe(false);
}

function markedPair(more = '') {
  const { manager, employee } = goodPair();
  return {
    manager: { ...manager, respondent: { name: `${MARK} M`, id: `${MARK}-1` } },
    employee: {
      ...employee,
      respondent: { name: `${MARK} ${more}`.trim() },
      open: { 'going-well': `${MARK} goes well` },
      agreed: ['going-well'],
    },
  };
}

interface Taking {
  readonly address: string;
  /** In order, with marks, as text. */
  readonly body: () => string;
  readonly headers?: Sent['headers'];
}

const KNOWN: Readonly<Record<string, Taking>> = {
  '/v1/profiles': { address: '/v1/profiles', body: () => JSON.stringify({ sheet: markedPair().employee }) },
  '/v1/comparisons': { address: '/v1/comparisons', body: () => JSON.stringify(markedPair()) },
  '/v1/reports': {
    address: '/v1/reports',
    body: () => JSON.stringify({ ...markedPair(), date: '2026-10-12', contact: MARK }),
  },
  '/v1/batches': {
    address: `/v1/batches?${DATE}`,
    body: () =>
      `${JSON.stringify(markedPair())}\n{"${MARK}":\n${JSON.stringify({ ...markedPair(), edition: MARK })}\n`,
    headers: NDJSON,
  },
  '/v1/calibrations': {
    address: `/v1/calibrations?questionnaire=vis-a-vis&role=employee&${DATE}`,
    body: () => `listening-self-1,${MARK}\n5,${MARK}\n`,
    headers: CSV,
  },
};

const { paths } = publishedContract();
const ADDRESSES = Object.keys(paths);
/** Every address that takes a body; one that nobody described here gets a marked pair. */
const TAKING: readonly Taking[] = ADDRESSES.filter((address) =>
  Object.hasOwn(paths[address] ?? {}, 'post'),
).map((address) => KNOWN[address] ?? { address, body: () => JSON.stringify(markedPair()) });

const REFUSED: readonly { readonly why: string; readonly sent: Sent; readonly query?: string }[] = [
  { why: 'half a document', sent: { body: `{"${MARK}": ` } },
  { why: 'a text', sent: { body: JSON.stringify(MARK) } },
  {
    why: 'a property nobody knows',
    sent: { body: JSON.stringify({ [`${MARK} said`]: MARK, note: MARK }) },
  },
  { why: 'bytes that are no text', sent: { body: `\u0000${MARK}\u0000` } },
  { why: 'too much', sent: { body: JSON.stringify({ sheet: MARK.repeat(40_000) }) } },
  { why: 'another type', sent: { body: MARK, headers: { 'Content-Type': `text/${MARK}` } } },
  { why: 'a packed body', sent: { body: MARK, headers: { 'Content-Encoding': 'gzip' } } },
  { why: 'an answer nobody can give', sent: { body: '{}', headers: { Accept: `application/${MARK}` } } },
  { why: 'a query of words', sent: { body: '{}' }, query: `?${MARK}=${MARK}&date=${MARK}&role=${MARK}` },
  { why: 'a method of words', sent: { method: 'DELETE' }, query: `?${MARK}` },
  { why: 'a key of words', sent: { body: '{}', headers: { Authorization: `Bearer ${MARK}` } } },
];

describe('marked names and answers', () => {
  test('are sent to every address there is', async () => {
    expect(TAKING.length).toBeGreaterThanOrEqual(Object.keys(KNOWN).length);
    for (const address of ADDRESSES) {
      await send(address.replace(/\{\w+\}/, MARK));
      await send(`${address}/${MARK}?${MARK}=${MARK}`);
    }
  });

  test.each(TAKING)('come back from $address only in the answer itself', async (good) => {
    const { status, body, type } = await post(good.address, good.body(), good.headers);
    if (good.address === '/v1/profiles' || good.address === '/v1/comparisons') {
      expect(status).toBe(200);
      // Scores and differences need nobody's name.
      expectNoMark(body.toString(), good.address);
    }
    if (type === 'application/zip') {
      const files = await unzip(body);
      expect(files.size).toBeGreaterThan(1);
      for (const [name, content] of files) {
        expectNoMark(name, 'a name in the archive');
        if (!name.endsWith('.pdf')) expectNoMark(content.toString(), name);
      }
    }
  });

  test.each(['application/pdf', 'text/html', 'application/json'])(
    'stand in the report as %s',
    async (accept) => {
      const { address, body } = KNOWN['/v1/reports'] ?? { address: '', body: () => '' };
      const answer = await post(address, body(), { ...JSON_BODY, Accept: accept });
      expect(answer.status).toBe(200);
      if (accept !== 'application/pdf') {
        expect(answer.body.toString()).toContain(MARK);
        return;
      }
      const { text, title, info } = await readPdf(new Uint8Array(answer.body));
      // Whoever is named there is named nowhere else in the file.
      expect(text).toContain(MARK);
      expectNoMark(JSON.stringify({ title, info }), 'the metadata of the PDF');
      expectNoMark(answer.body.toString('latin1'), 'the bytes of the PDF that are not packed');
    },
  );

  describe.each(TAKING)('are refused by $address', ({ address, headers }) => {
    test.each(REFUSED)('in $why', async ({ sent, query = '' }) => {
      const where = query === '' ? address : address.replace(/\?.*/, '') + query;
      const { status } = await send(where, {
        method: 'POST',
        ...sent,
        headers: { ...(headers ?? JSON_BODY), ...sent.headers },
      });
      // A batch has begun to answer before it meets a bad line.
      const begun = address.startsWith('/v1/batches') ? [200] : [];
      expect([...begun, 400, 401, 405, 406, 413, 415, 422]).toContain(status);
    });
  });

  test.each(BAD_PAIRS)('are refused in a pair with $why', async ({ bend }) => {
    const pair = markedPair();
    bend(pair);
    const { status } = await post('/v1/reports', toJson({ ...pair, date: '2026-10-12' }));
    expect(status).toBe(422);
  });

  test.each(['throw', 'text', 'late', 'reject', 'exit'])(
    'are in a report whose renderer crashes: %s',
    async (how) => {
      // The thread may die after the report is out; then the next report has a new thread.
      const isAfter = how === 'late' || how === 'reject';
      const pair = JSON.stringify({ ...markedPair(`crash-${how}`), date: '2026-10-12' });
      expect(isAfter ? [200, 500] : [500]).toContain((await post('/v1/reports', pair)).status);
      const lines = await post(`/v1/batches?${DATE}`, `${pair}\n`, NDJSON);
      const manifest = (await unzip(lines.body)).get('manifest.ndjson');
      expectNoMark(String(manifest), 'the manifest of a batch');
      if (!isAfter) expect(String(manifest)).toContain('"bug"');
    },
  );

  test.each([
    {
      why: 'half a body',
      text: `POST /v1/profiles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${apiKey.key}\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{"${MARK}`,
    },
    { why: 'no HTTP at all', text: `${MARK} ${MARK}\r\n\r\n` },
    { why: 'a header without a name', text: `GET / HTTP/1.1\r\nHost: a\r\n: ${MARK}\r\n\r\n` },
    {
      why: 'headers without end',
      text: `GET /${MARK} HTTP/1.1\r\nHost: a\r\nX-A: ${MARK.repeat(4_000)}\r\n\r\n`,
    },
  ])('are sent in $why', async ({ text }) => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    const answers: Buffer[] = [];
    socket.on('data', (chunk) => answers.push(chunk)).on('error', () => {});
    socket.write(text);
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.destroy();
    expectNoMark(Buffer.concat(answers).toString('latin1'), 'an answer to what is no request');
  });
});

describe('after all that', () => {
  test('no mark is in what the service wrote, in its metrics or on the disk', async () => {
    expect((await send('/readyz')).status).toBe(200);
    expectNoMark(service.said(), 'the log');
    expect(service.said().split('\n').length).toBeGreaterThan(100);
    expect(service.said().match(/"event":"bug"/g)?.length).toBeGreaterThanOrEqual(6);

    const metrics = await (
      await fetch(service.metricsUrl, { headers: { Authorization: `Bearer ${apiKey.key}` } })
    ).text();
    expect(metrics).toContain('visavis_problems_total{problem="invalid-json"}');
    expectNoMark(metrics, 'the metrics');

    expect([...service.touched]).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(service.openFiles()).toEqual([]);
  });

  test('a file would have been seen', async () => {
    writeFileSync(path.join(folder, 'seen'), MARK);
    await expect.poll(() => [...service.touched]).toEqual(['seen']);
    expect(() => expectNoMark(readFileSync(path.join(folder, 'seen'), 'utf8'), 'a file')).toThrow(
      'a mark in a file',
    );
  });
});
