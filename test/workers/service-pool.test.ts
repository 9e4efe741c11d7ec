import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeBug } from '../../src/observability/describe-bug.js';
import { openServicePool, type ServicePool } from '../../src/workers/service-pool.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const temporaryFolder = temporaryFolders();
const patient = new AbortController().signal;

let pool: ServicePool;
beforeAll(() => {
  pool = openServicePool({
    renderThreads: 1,
    maxWaitingPerThread: 2,
    renderTimeoutMs: 700,
    file: pathToFileURL(path.resolve('test/fixtures/workers/by-request.mjs')),
  });
});
afterAll(() => pool.close());

async function ask(request: object, signal = patient): Promise<string> {
  const { bytes } = await pool.makeReport(request, 'pdf', signal);
  return new TextDecoder().decode(bytes);
}

describe('a report on a thread', () => {
  test('comes back with its language', async () => {
    const made = await pool.makeReport({ name: 'a' }, 'json', patient);
    expect(made).toMatchObject({ bytes: new TextEncoder().encode('a'), locale: 'nl' });
  });

  test('is refused there as it is here', async () => {
    await expect(ask({ what: 'refuse' })).rejects.toMatchObject({
      name: 'Problem',
      code: 'consent-missing',
      violations: [{ pointer: '/a', code: 'consent', message: 'must be given' }],
    });
  });

  test('tells a bug by its description only', async () => {
    const error: unknown = await ask({ what: 'bug' }).catch((thrown: unknown) => thrown);
    expect(describeBug(error)).toEqual({ errorName: 'RangeError', frames: ['at here (there:1:1)'] });
  });

  test('that is nested too deep to be copied is refused before', async () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    await expect(ask({ deep })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test('that never ends is stopped, and the next one is made', async () => {
    await expect(ask({ what: 'spin' })).rejects.toMatchObject({
      code: 'render-timeout',
      message: 'The report was not made within 0.7 seconds (VISAVIS_RENDER_TIMEOUT_MS).',
    });
    expect(await ask({ name: 'after' })).toBe('after');
  });

  test('whose thread dies is begun again, once', async () => {
    const mark = path.join(temporaryFolder(), 'mark');
    expect(await ask({ what: 'end-once', mark, name: 'again' })).toBe('again');
    await expect(ask({ what: 'end' })).rejects.toThrow('worker exited with code: 5');
    expect(await ask({ name: 'after' })).toBe('after');
  });
});

describe('more reports than there is room for', () => {
  test('are refused at once while those accepted are made; a batch waits instead', async () => {
    const accepted = [ask({ ms: 100, name: '1' }), ask({ name: '2' }), ask({ name: '3' })];
    await Promise.resolve();
    expect(() => pool.requireRoom()).toThrow('(VISAVIS_MAX_WAITING_PER_THREAD)');
    await expect(ask({ name: '4' })).rejects.toMatchObject({ code: 'overloaded' });
    const batch = pool.makeBatchReport({ name: 'b' }, 'pdf', patient);
    expect(await Promise.all(accepted)).toEqual(['1', '2', '3']);
    expect(new TextDecoder().decode((await batch).bytes)).toBe('b');
    pool.requireRoom();
  });

  test('whoever hangs up frees the place', async () => {
    const caller = new AbortController();
    const running = ask({ ms: 100, name: 'running' });
    const waiting = [ask({}, caller.signal), ask({}, caller.signal)];
    await expect(ask({})).rejects.toMatchObject({ code: 'overloaded' });
    caller.abort();
    for (const one of waiting) await expect(one).rejects.toMatchObject({ name: 'AbortError' });
    expect(await Promise.all([running, ask({ name: 'next' })])).toEqual(['running', 'next']);
  });

  test('a caller that hangs up while its report is made is let go at once', async () => {
    const caller = new AbortController();
    const answer = ask({ what: 'spin' }, caller.signal);
    const next = ask({ name: 'next' });
    await Promise.resolve();
    caller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toBe('next');
  });
});
