import type { RequestHandler, Response } from 'express';
import type { Authenticate, Caller } from '../access/caller.js';

/** Finds out who asks, and refuses nobody: an address decides for itself whom it answers. */
export function identifyCaller(authenticate: Authenticate): RequestHandler {
  return async ({ headers }, response, next) => {
    const bearer = bearerOf(headers.authorization);
    response.locals.caller = bearer === undefined ? undefined : await authenticate(bearer);
    next();
  };
}

/** Undefined without a key or token, or with one that is not valid. */
export function callerOf(response: Response): Caller | undefined {
  return response.locals.caller as Caller | undefined;
}

/** @see RFC 6750, section 2.1 */
function bearerOf(authorization = ''): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
