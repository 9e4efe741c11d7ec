import type { Request, RequestHandler } from 'express';
import { Problem } from '../problems/problem.js';

/** Refuses before the body is read when the caller can take none of what the address has. */
export function requireAcceptable(available: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('Accept');
    preferredType(request, available);
    next();
  };
}

/**
 * What the caller likes best of what there is; the first when it does not say.
 *
 * @throws Problem when it accepts none of them
 */
export function preferredType<Type extends string>(request: Request, available: readonly Type[]): Type {
  const accepted = request.accepts([...available]);
  const type = available.find((candidate) => candidate === accepted);
  if (type === undefined) {
    throw new Problem('not-acceptable', `This address can answer with: ${available.join(', ')}.`);
  }
  return type;
}
