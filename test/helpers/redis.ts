import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

/** As deploy/compose.yaml runs it: in memory only. Dumps are asked for, and not compressed, to be searched. */
const SETTINGS = [
  '--save',
  '',
  '--appendonly',
  'no',
  '--rdbcompression',
  'no',
  '--maxmemory-policy',
  'noeviction',
];

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** A connection of the test's own, as the user of `login`. */
  readonly client: Redis;
  /** Kills it and starts it anew, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real Redis on a free port, with its files in this folder.
 *
 * @param login user and password, as they stand in an address: `user:password@`
 */
export async function startRedis(
  program: string,
  folder: string,
  more: readonly string[] = [],
  login = '',
): Promise<TestRedis> {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...SETTINGS, ...more];
  const start = (): ChildProcess => spawn(program, words, { stdio: 'ignore' });
  let child = start();
  const client = new Redis(`redis://${login}127.0.0.1:${port}`, {
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
  });
  client.on('error', () => {});
  await client.ping();

  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    client,
    async restart() {
      await kill();
      child = start();
      await client.ping();
    },
    async stop() {
      client.disconnect();
      await kill();
    },
  };
}
