import type { RequestHandler } from 'express';

/**
 * Throws away what a caller still sends once it has its answer: left unread, it would hold up the next request
 * on the same connection. Ends the connection of a caller that goes on for longer than this.
 */
export function readOff(timeoutMs: number): RequestHandler {
  return (request, response, next) => {
    response.once('finish', () => {
      if (request.complete) return;
      const timer = setTimeout(() => request.socket.destroy(), timeoutMs);
      request.once('close', () => clearTimeout(timer)).resume();
    });
    next();
  };
}
