import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseTraceparent } from '../../src/http/trace-context.js';
import { startApp, type TestApp } from '../helpers/start-app.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

describe('traceparent', () => {
  test.each([
    { header: `00-${TRACE}-${PARENT}-01`, isSampled: true },
    { header: `00-${TRACE}-${PARENT}-00`, isSampled: false },
    { header: `00-${TRACE}-${PARENT}-03`, isSampled: true },
    { header: `cc-${TRACE}-${PARENT}-01-what-the-future-brings`, isSampled: true },
  ])('$header is taken', ({ header, isSampled }) => {
    expect(parseTraceparent(header)).toEqual({ traceId: TRACE, isSampled });
  });

  test.each([
    '',
    'undefined',
    `00-${TRACE}-${PARENT}`,
    `00-${TRACE}-${PARENT}-01-more`,
    `ff-${TRACE}-${PARENT}-01`,
    `00-${TRACE.toUpperCase()}-${PARENT}-01`,
    `00-${'0'.repeat(32)}-${PARENT}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE}-${PARENT}-01 and words`,
  ])('%s begins a new trace', (header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});

describe('a request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const ask = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${app.url}/v1/questionnaires`, { headers });
    const id = response.headers.get('x-request-id') ?? '';
    await expect.poll(() => app.log.find(({ requestId }) => requestId === id)).toBeDefined();
    const [, traceId, spanId, flags] = response.headers.get('traceparent')?.split('-') ?? [];
    return { id, traceId, spanId, flags, line: app.log.find(({ requestId }) => requestId === id) };
  };

  test('goes on in the trace of its caller, as a part of its own', async () => {
    const { traceId, spanId, flags, line } = await ask({ traceparent: `00-${TRACE}-${PARENT}-01` });
    expect({ traceId, flags }).toEqual({ traceId: TRACE, flags: '01' });
    expect(spanId).toMatch(/^(?!00f067aa0ba902b7)[0-9a-f]{16}$/);
    expect(line).toMatchObject({ traceId: TRACE, spanId });
  });

  test('begins a trace where there is none', async () => {
    const [first, second] = [await ask({}), await ask({ traceparent: 'words' })];
    for (const { traceId, flags } of [first, second]) {
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(flags).toBe('00');
    }
    expect(first.traceId).not.toBe(second.traceId);
  });

  test.each([
    { given: '0B8FE5C0-6F0E-4E0B-9F57-0D2C4C1E7A3B', taken: '0b8fe5c0-6f0e-4e0b-9f57-0d2c4c1e7a3b' },
    { given: 'zq7marked-name', taken: undefined },
    { given: '0b8fe5c0-6f0e-4e0b-9f57-0d2c4c1e7a3b-more', taken: undefined },
  ])('with the id $given', async ({ given, taken }) => {
    const { id } = await ask({ 'X-Request-Id': given });
    if (taken === undefined) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    else expect(id).toBe(taken);
    expect(id).not.toContain('marked');
  });
});
