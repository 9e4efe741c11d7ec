import type { RequestHandler } from 'express';
import { Problem } from '../problems/problem.js';

/** For addresses that only show something. */
export const onlyGet: RequestHandler = (_request, response) => {
  response.set('Allow', 'GET, HEAD');
  throw new Problem('method-not-allowed', 'This address answers to: GET, HEAD.');
};
