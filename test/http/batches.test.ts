import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.js';
import type { RenderReport } from '../../src/pipeline/render-report.js';
import { goodPair, MARK } from '../helpers/bad-pairs.js';
import { DATE, somePairs } from '../helpers/batch-runs.js';
import { type AppOverrides, startApp, type TestApp } from '../helpers/start-app.js';
import { unzip } from '../helpers/unzip.js';

const NDJSON = { 'Content-Type': 'application/x-ndjson' };
const AS_LINES = { ...NDJSON, Accept: 'application/x-ndjson' };
const QUERY = `?date=${DATE}`;

const open: TestApp[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

async function start(overrides: AppOverrides = {}): Promise<TestApp> {
  const app = await startApp(overrides);
  open.push(app);
  return app;
}

function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');
}

function parseLines(text: string) {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Renders nothing: an empty document. */
const instead: RenderReport = async () => new TextEncoder().encode('{}');

/** The same pair for ever; others get their turn in between. */
async function* endless(): AsyncGenerator<Uint8Array> {
  const line = Buffer.from(`${JSON.stringify(goodPair())}\n`);
  for (;;) {
    await setImmediate();
    yield line;
  }
}

describe('POST /v1/batches, as a ZIP archive', () => {
  test('holds the reports that each pair gives alone, and a manifest with a line for each', async () => {
    const app = await start();
    const [first, second] = somePairs(2);
    const body = toLines([first, `{"${MARK}": `, '', { ...second, locale: 'en', edition: MARK }, second]);
    const response = await app.post(`/v1/batches${QUERY}`, body, NDJSON);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="visavis-reports.zip"',
      'cache-control': 'no-store',
    });

    const archive = await unzip(Buffer.from(await response.arrayBuffer()));
    const manifest = parseLines(archive.get('manifest.ndjson')?.toString() ?? '');
    expect(manifest).toMatchObject([
      { line: 1, id: 'pair-0', file: expect.stringMatching(/^000001-[0-9a-f]{12}\.pdf$/) },
      { line: 2, problem: { code: 'invalid-json' } },
      { line: 4, id: 'pair-1', problem: { code: 'invalid-request', errors: [{ pointer: '/edition' }] } },
      { line: 5, id: 'pair-1', file: expect.stringMatching(/^000005-/) },
    ]);
    const files = manifest.filter(({ file }) => file !== undefined);
    expect([...archive.keys()]).toEqual([...files.map(({ file }) => file), 'manifest.ndjson']);
    for (const { file, digest } of files) {
      const content = archive.get(file) ?? Buffer.of();
      expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
    }

    const { id, ...pair } = first ?? {};
    const alone = await app.post('/v1/reports', { ...pair, date: DATE });
    expect(archive.get(files[0]?.file)?.equals(Buffer.from(await alone.arrayBuffer()))).toBe(true);
    expect(JSON.stringify([manifest, app.log])).not.toContain(MARK);
  });

  test('of nothing holds an empty manifest', async () => {
    const app = await start();
    const response = await app.post('/v1/batches', '\n\n', NDJSON);
    const archive = await unzip(Buffer.from(await response.arrayBuffer()));
    expect([...archive]).toEqual([['manifest.ndjson', Buffer.of()]]);
  });
});

describe('POST /v1/batches, as lines', () => {
  test('has one line for each pair, in their order, with the document or the problem', async () => {
    const app = await start();
    const [first, second] = somePairs(2, (pair, index) => {
      if (index === 1) pair.employee.consent.sharedReport = false;
    });
    const response = await app.post(`/v1/batches${QUERY}&locale=de`, toLines([first, second]), AS_LINES);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(parseLines(await response.text())).toMatchObject([
      { line: 1, id: 'pair-0', report: { format: 'visavis-report/1', locale: 'de', date: DATE } },
      { line: 2, id: 'pair-1', problem: { code: 'consent-missing' } },
    ]);
  });

  test('tells a bug as one, of its pair only, and logs no message', async () => {
    const app = await start({
      renderReport: async ({ document }, format, signal) => {
        if (document.people.employee.fullName === MARK) throw new RangeError(MARK);
        return instead({ document, template: '' }, format, signal);
      },
    });
    const [first, second] = somePairs(2, (pair, index) => {
      if (index === 0) pair.employee.respondent = { name: MARK };
    });
    const response = await app.post(`/v1/batches${QUERY}`, toLines([first, second]), AS_LINES);
    const text = await response.text();
    expect(parseLines(text)).toMatchObject([
      { line: 1, problem: { code: 'bug', detail: expect.stringContaining('RangeError') } },
      { line: 2, report: {} },
    ]);
    expect(app.log).toContainEqual(expect.objectContaining({ event: 'bug', errorName: 'RangeError' }));
    expect(text + JSON.stringify(app.log)).not.toContain(MARK);
  });
});

describe('the limits of a batch', () => {
  const config = { ...DEFAULT_CONFIG, maxBatchLines: 2, maxBatchLineBytes: 20_000, maxTextLength: 500 };

  test('refuse a line, and the others go on', async () => {
    const app = await start({ config: { ...config, maxBatchLines: 3 }, renderReport: instead });
    const wordy = goodPair();
    wordy.employee.open = { 'going-well': 'a'.repeat(501) };
    const body = toLines(['x'.repeat(20_001), wordy, goodPair()]);
    const answers = parseLines(await (await app.post(`/v1/batches${QUERY}`, body, AS_LINES)).text());
    expect(answers).toMatchObject([
      {
        problem: {
          code: 'body-too-large',
          detail: 'A line may have at most 20000 bytes (VISAVIS_MAX_BATCH_LINE_BYTES).',
        },
      },
      {
        problem: {
          code: 'invalid-response-sheet',
          errors: [{ detail: expect.stringContaining('(VISAVIS_MAX_TEXT_LENGTH)') }],
        },
      },
      { report: {} },
    ]);
  });

  test('end it where there are too many lines', async () => {
    const app = await start({ config, renderReport: instead });
    const body = toLines(somePairs(5));
    const answers = parseLines(await (await app.post(`/v1/batches${QUERY}`, body, AS_LINES)).text());
    expect(answers).toHaveLength(3);
    expect(answers[2]).toMatchObject({
      line: 3,
      problem: { code: 'body-too-large', detail: expect.stringContaining('(VISAVIS_MAX_BATCH_LINES)') },
    });
  });

  test.each([
    { why: 'another type', headers: { 'Content-Type': 'application/json' }, status: 415 },
    { why: 'a compressed body', headers: { ...NDJSON, 'Content-Encoding': 'gzip' }, status: 415 },
    { why: 'a type that there is not', headers: { ...NDJSON, Accept: 'text/html' }, status: 406 },
  ])('refuse $why before anything is read', async ({ headers, status }) => {
    const app = await start();
    expect((await app.post('/v1/batches', '', headers)).status).toBe(status);
  });
});

describe('while a batch is made', () => {
  test('reading and rendering stop when the caller goes away, and the place is free', async () => {
    let rendered = 0;
    const app = await start({
      config: { ...DEFAULT_CONFIG, maxBatches: 1 },
      renderReport: async (...parameters) => {
        rendered++;
        return instead(...parameters);
      },
    });
    const caller = new AbortController();
    const response = await fetch(`${app.url}/v1/batches${QUERY}`, {
      method: 'POST',
      headers: AS_LINES,
      body: Readable.toWeb(Readable.from(endless())) as ReadableStream,
      duplex: 'half',
      signal: caller.signal,
    } as RequestInit);
    await response.body?.getReader().read();
    const busy = await app.post(`/v1/batches${QUERY}`, toLines([goodPair()]), AS_LINES);
    expect(busy.status).toBe(503);
    expect(busy.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await busy.json()).toMatchObject({ detail: expect.stringContaining('(VISAVIS_MAX_BATCHES)') });

    caller.abort();
    await expect
      .poll(async () => (await app.post(`/v1/batches${QUERY}`, toLines([goodPair()]), AS_LINES)).status)
      .toBe(200);
    const after = rendered;
    await setTimeout(200);
    expect(rendered).toBe(after);
    expect(app.log.filter(({ event }) => event === 'bug')).toEqual([]);
  });

  test('nothing is read or made ahead of a caller that does not read', async () => {
    let rendered = 0;
    const app = await start({
      renderReport: async () => {
        rendered++;
        return Buffer.from(JSON.stringify({ filled: 'x'.repeat(1_000_000) }));
      },
    });
    const { port } = new URL(app.url);
    const call = httpRequest({ port, path: `/v1/batches${QUERY}`, method: 'POST', headers: AS_LINES });
    Readable.from(endless())
      .on('error', () => {})
      .pipe(call);
    call.on('error', () => {});
    const [answer] = await once(call, 'response');
    const settled = async (): Promise<number> => {
      const before = rendered;
      await setTimeout(300);
      return rendered === before ? rendered : settled();
    };
    // What sockets and streams between them hold is some megabytes.
    expect(await settled()).toBeLessThan(40);
    answer.destroy();
  });

  test('a caller that neither sends nor reads is let go', async () => {
    const app = await start({ config: { ...DEFAULT_CONFIG, requestTimeoutMs: 200 }, renderReport: instead });
    const { port } = new URL(app.url);
    const call = httpRequest({ port, path: '/v1/batches', method: 'POST', headers: AS_LINES });
    call.write(`${JSON.stringify(goodPair())}\n`);
    const [answer] = await once(call, 'response');
    const ended = once(answer, 'close').catch(() => {});
    call.on('error', () => {});
    answer.on('error', () => {}).resume();
    await ended;
    expect(answer.complete).toBe(false);
  });
});

test.each([
  { why: 'a day that is not in the calendar', query: '?date=2026-02-30', pointer: '#/date' },
  { why: 'personal pages of pairs', query: '?edition=personal', pointer: '#/edition' },
  { why: 'a language given twice', query: '?locale=nl&locale=en', pointer: '#/locale' },
])('POST /v1/batches refuses $why before it reads a line', async ({ query, pointer }) => {
  const app = await start();
  const response = await app.post(`/v1/batches${query}`, '', NDJSON);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ pointer, code: 'query' }] });
});
