import type { RequestHandler, Response } from 'express';
import type { Authenticate, Caller } from '../access/caller.js';

/** Finds out who asks, and refuses nobody: an address decides for itself whom it answers. */
export function identifyCaller(authenticate: Authenticate): RequestHandler {
  return async ({ headers }, response, next) => {
    const bearer = bearerOf(headers.authorization);
    try {
      response.locals.caller = bearer === undefined ? undefined : await authenticate(bearer);
    } catch (error) {
      response.locals.authenticationError = error;
    }
    next();
  };
}

/**
 * For an address that not everybody may use.
 *
 * @throws Problem `keys-unreachable` when it could not be found out who asks
 */
export function requireCaller(response: Response): Caller | undefined {
  if (response.locals.authenticationError !== undefined) throw response.locals.authenticationError;
  return callerOf(response);
}

/** Undefined without a key or token, or with one that is not valid or could not be checked. */
export function callerOf(response: Response): Caller | undefined {
  return response.locals.caller as Caller | undefined;
}

/** @see RFC 6750, section 2.1 */
function bearerOf(authorization = ''): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}
