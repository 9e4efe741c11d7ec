import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/batch/sha256.js';
import { DATE, somePairs } from '../helpers/batch-runs.js';
import { toolOrReason } from '../helpers/debian-tool.js';
import { freePort } from '../helpers/free-port.js';
import { startNginx } from '../helpers/nginx.js';
import { CLI } from '../helpers/run-cli.js';
import { temporaryFolders } from '../helpers/temporary-folders.js';

const REQUESTS = 2000;
const CALLERS = 4;
/** Different reports, each asked for again and again. */
const DIFFERENT = 20;
/** One in so many is asked for as a PDF; the others as JSON, which takes less time and passes the same way. */
const PDF_EVERY = 21;

const program = toolOrReason('nginx', 'nginx-light', 'two replicas behind a balancer');
const temporaryFolder = temporaryFolders();

async function startReplica(port: number): Promise<ChildProcess> {
  // Room for all callers at either replica: how overload is answered is tested elsewhere.
  const limits = [
    '--render-threads',
    '1',
    '--max-waiting-per-thread',
    String(CALLERS),
    '--rate-per-minute',
    '0',
  ];
  const words = ['serve', '--port', String(port), ...limits];
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout ?? child, 'data');
  return child;
}

interface Answer {
  readonly digest: string;
  readonly attempts: number;
}

const bodies = somePairs(DIFFERENT).map(({ id: _id, ...pair }) => JSON.stringify({ ...pair, date: DATE }));

/** What docs/operations.md asks of a client: no answer, 502, 503 or 504 are sent again after a pause. */
async function ask(url: string, index: number): Promise<Answer> {
  const type = index % PDF_EVERY === 0 ? 'application/pdf' : 'application/json';
  for (let attempts = 1; ; attempts++) {
    try {
      const response = await fetch(`${url}/v1/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: type },
        body: bodies[index % DIFFERENT] ?? '',
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (![502, 503, 504].includes(response.status)) {
        return { digest: `${response.status} ${sha256(bytes)}`, attempts };
      }
      await delay(1000 * Number(response.headers.get('Retry-After') ?? 1));
    } catch {
      await delay(1000);
    }
  }
}

test.skipIf(program === undefined)(
  `each of ${REQUESTS} reports is answered while a replica is killed and comes back`,
  { timeout: 1_200_000 },
  async () => {
    const ports = [await freePort(), await freePort()];
    const replicas = await Promise.all(ports.map(startReplica));
    const nginx = await startNginx(program ?? '', temporaryFolder(), ports);
    const direct = `http://127.0.0.1:${ports[1]}`;
    // Every report once, from one replica alone: as a PDF and as JSON.
    const expected = new Map<number, string>();
    const kindOf = (index: number): number => (index % DIFFERENT) + (index % PDF_EVERY === 0 ? DIFFERENT : 0);
    for (let index = 0; expected.size < 2 * DIFFERENT; index++) {
      if (!expected.has(kindOf(index))) expected.set(kindOf(index), (await ask(direct, index)).digest);
    }

    const answers: Answer[] = [];
    let next = 0;
    const caller = async (): Promise<void> => {
      for (let index = next++; index < REQUESTS; index = next++) answers[index] = await ask(nginx.url, index);
    };
    const callers = Promise.all(Array.from({ length: CALLERS }, caller));
    const until = async (count: number): Promise<void> => {
      while (next < count) await delay(10);
    };
    await until(REQUESTS / 4);
    replicas[0]?.kill('SIGKILL');
    await until(REQUESTS / 2);
    replicas[0] = await startReplica(ports[0] ?? 0);
    await until((REQUESTS * 3) / 4);
    // And one that is asked to stop, as in every upgrade.
    replicas[1]?.kill('SIGTERM');
    await callers;

    expect(answers).toHaveLength(REQUESTS);
    expect(answers.map(({ digest }) => digest)).toEqual(
      answers.map((_answer, index) => expected.get(kindOf(index))),
    );
    expect([...expected.values()].every((digest) => digest.startsWith('200 '))).toBe(true);
    expect(new Set(expected.values()).size).toBe(2 * DIFFERENT);
    // The balancer hides nearly all of it.
    expect(answers.filter(({ attempts }) => attempts > 1).length).toBeLessThan(REQUESTS / 50);
    replicas[0]?.kill('SIGTERM');
    await nginx.stop();
  },
);
