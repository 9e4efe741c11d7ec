import { type RequestHandler, Router } from 'express';
import type { Scope } from '../access/scope.js';
import { Problem } from '../problems/problem.js';
import { requireCaller } from './caller-of.js';

/**
 * What an address asks for; the first that fits holds. Whatever is new below `/v1` asks for `report` until
 * it is listed. Questionnaires are public like the pages: they say what is asked, and nothing of anybody.
 */
const SCOPE_OF: readonly (readonly [path: string, scope: Scope | 'public'])[] = [
  ['/v1/questionnaires', 'public'],
  ['/v1/batches', 'batch'],
  ['/v1/calibrations', 'batch'],
  ['/v1', 'report'],
];

/** The scope that an address asks for, `/v1/questionnaires/{id}` or any other. */
export function scopeOf(address: string): Scope | 'public' {
  const found = SCOPE_OF.find(([path]) => address === path || address.startsWith(`${path}/`));
  return found?.[1] ?? 'public';
}

/** Lets through who may. Matched as routes are: the same address cannot be read in two ways. */
export function requireScopes(): Router {
  const router = Router();
  for (const [path, scope] of SCOPE_OF) {
    if (scope !== 'public') router.use(path, requireScope(scope));
    router.use(path, (_request, _response, next) => next('router'));
  }
  return router;
}

/** @see RFC 6750, section 3, for the header that goes with a refusal */
export function requireScope(scope: Scope): RequestHandler {
  return ({ headers }, response, next) => {
    const caller = requireCaller(response);
    if (caller === undefined) {
      const invalid = headers.authorization === undefined ? '' : ', error="invalid_token"';
      response.set('WWW-Authenticate', `Bearer realm="visavis"${invalid}`);
      throw new Problem('unauthenticated', 'Send a valid key or token as Authorization: Bearer.');
    }
    if (!caller.scopes.has(scope)) {
      response.set(
        'WWW-Authenticate',
        `Bearer realm="visavis", error="insufficient_scope", scope="${scope}"`,
      );
      throw new Problem('forbidden', `The key or token must have the scope ${scope}.`);
    }
    next();
  };
}
