import type { RequestHandler } from 'express';
import { Problem } from '../problems/problem.js';

/** Answers every other method of a route: OPTIONS with what is allowed, the rest with 405. */
export function methodNotAllowed(...allowed: readonly string[]): RequestHandler {
  const methods = [...allowed, 'OPTIONS'].join(', ');
  return ({ method }, response) => {
    response.set('Allow', methods);
    if (method !== 'OPTIONS') {
      throw new Problem('method-not-allowed', `This address answers to: ${methods}.`);
    }
    response.status(204).end();
  };
}
