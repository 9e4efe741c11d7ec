import type { RequestHandler } from 'express';

/** As Node itself answers a request that takes too long. */
const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** Ends connections on which a request takes longer than this to arrive. */
export function arriveInTime(timeoutMs: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.headersSent) request.socket.destroy();
      else {
        // Ending our half alone would leave the other free to go on sending.
        request.socket.end(TOO_SLOW, () => request.socket.destroy());
      }
    }, timeoutMs);
    const stop = (): void => clearTimeout(timer);
    request.once('end', stop);
    response.once('close', stop);
    next();
  };
}
