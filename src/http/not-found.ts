import type { RequestHandler } from 'express';
import { Problem } from '../problems/problem.js';

/** After all routes. The address is not repeated: it may hold what somebody typed by mistake. */
export const notFound: RequestHandler = () => {
  throw new Problem('not-found', 'There is nothing at this address.');
};
