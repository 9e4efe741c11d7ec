import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { Preparation } from './prepare.js';

/** Anything freer could carry a name or an answer into the log. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Gives every request an id: in the log, in `X-Request-Id` and as the `instance` of a problem. A caller's
 * own is taken when it is a UUID.
 */
export const assignRequestId: Preparation = ({ headers }, response) => {
  const given = String(headers['x-request-id']).toLowerCase();
  const id = UUID.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.setHeader('X-Request-Id', id);
};

export function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}
