import { Redis } from 'ioredis';
import { Problem } from '../problems/problem.js';

export interface RedisAddress {
  /** `redis://` or, over TLS, `rediss://`; it may hold a user and a password. */
  readonly url: URL;
  /** Goes before the one of the URL, which others on the machine can see. */
  readonly password: string | undefined;
}

/** Time to answer for the first time. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

export interface RedisLink {
  readonly redis: Redis;
  /** Also the connections that were made after this one. */
  disconnect(): void;
}

/**
 * Connects, and from then on stays: while Redis is away, commands wait for it.
 *
 * @throws Problem when Redis does not answer, or refuses who asks
 */
export async function openRedis({ url, password }: RedisAddress): Promise<RedisLink> {
  let wanted = true;
  const redis = new Redis(withoutLogin(url).href, {
    ...login(url, password),
    // BullMQ asks for this: a command is never given up for an outage.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (wanted ? Math.min(50 * times, LONGEST_PAUSE_MS) : null),
    // A replica that was the master a moment ago: to be found again, and told what it refused once more.
    reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  });
  let reason = 'it does not answer';
  redis.on('error', (error) => {
    reason = reasonOf(error);
  });
  const ready = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
  const disconnect = (): void => {
    wanted = false;
    redis.disconnect();
  };
  if (ready) return { redis, disconnect };
  disconnect();
  throw new Problem('queue-not-reachable', `No queue at ${placeOf(url)}: ${reason}.`);
}

/** What Redis refused once it was reached: it is full, say, or its access rules were changed. */
export function refusedByRedis(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || error.name !== 'ReplyError') return undefined;
  return new Problem('queue-not-reachable', `The queue refused a command: ${reasonOf(error)}.`);
}

/** A login in the address would go before the options, also where its password is empty. */
function withoutLogin(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function login(
  url: URL,
  given: string | undefined,
): { readonly username?: string; readonly password?: string } {
  const username = decodeURIComponent(url.username);
  const password = given ?? decodeURIComponent(url.password);
  return { ...(username !== '' && { username }), ...(password !== '' && { password }) };
}

/** Without user and password. */
export function placeOf(url: URL): string {
  return `${url.hostname}:${url.port || '6379'}`;
}

/** Only the code: what Redis says may quote what it was sent. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /^[A-Z]{3,20}\b/.exec(error.message)?.[0] ?? error.name;
}
