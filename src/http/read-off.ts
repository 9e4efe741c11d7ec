import type { Preparation } from './prepare.js';

/**
 * Throws away what a caller still sends once it has its answer: left unread, it would hold up the next request
 * on the same connection. Ends the connection of a caller that goes on for longer than this.
 */
export function readOff(timeoutMs: number): Preparation {
  return (request, response) => {
    response.on('finish', () => {
      if (request.complete) return;
      const timer = setTimeout(() => request.socket.destroy(), timeoutMs);
      request.once('close', () => clearTimeout(timer)).resume();
    });
  };
}
