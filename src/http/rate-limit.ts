import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/is-loopback.js';
import { variableOf } from '../config/settings.js';
import { Problem } from '../problems/problem.js';
import { callerOf } from './caller-of.js';

export const USUAL_RATE_PER_MINUTE = 600;

const MINUTE_MS = 60_000;

/** A household or an office; single addresses of it are free to choose (RFC 6177). */
const IPV6_PREFIX = 56;

/** Requests that one caller may send in a minute; 0 for any number. */
export function ratePerMinute({
  ratePerMinute: set,
  access,
  host,
}: Pick<Config, 'ratePerMinute' | 'access' | 'host'>): number {
  if (set !== undefined) return set;
  // Nobody but the owner of the machine is there to be held back.
  return access === undefined && isLoopback(host) ? 0 : USUAL_RATE_PER_MINUTE;
}

/** Counts by key or token, or else by address, in the memory of this process. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }, response) =>
      callerOf(response)?.countedAs ?? `address:${ipKeyGenerator(ip, IPV6_PREFIX)}`,
    handler: (_request, _response, next) =>
      next(
        new Problem(
          'rate-limited',
          `At most ${perMinute} requests a minute are answered (${variableOf('ratePerMinute')}).`,
        ),
      ),
    // It would print addresses of callers; whom to trust is a setting, and checked when it is read.
    validate: false,
  });
}
