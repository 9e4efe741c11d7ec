import type { RequestHandler } from 'express';

/** What every answer carries unless its route says otherwise: nothing is kept, nothing is guessed. */
export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  next();
};
