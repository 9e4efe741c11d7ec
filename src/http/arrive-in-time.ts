import type { Request, RequestHandler, Response } from 'express';

/** As Node itself answers a request that takes too long. */
const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/** How often late requests are looked for, as a share of the time they have. */
const LOOKS = 10;

/** Starts to wait for a request; to be told, by what it returns, once that has arrived or is over. */
export type AwaitArrival = (request: Request, response: Response) => () => void;

/**
 * Ends connections on which a request takes longer than this to arrive, or a tenth longer.
 *
 * One timer looks after all of them: one for each takes longer than all else that is done to a small request.
 */
export function arrivals(timeoutMs: number): AwaitArrival {
  // In the order of their time.
  const awaited = new Set<{ request: Request; response: Response; until: number }>();
  let isLooking = false;

  const look = (): void => {
    isLooking = awaited.size > 0;
    if (isLooking) setTimeout(endLate, timeoutMs / LOOKS).unref();
  };
  const endLate = (): void => {
    const now = performance.now();
    for (const late of awaited) {
      if (late.until > now) break;
      awaited.delete(late);
      end(late.request, late.response);
    }
    look();
  };

  return (request, response) => {
    const one = { request, response, until: performance.now() + timeoutMs };
    awaited.add(one);
    if (!isLooking) look();
    return () => awaited.delete(one);
  };
}

function end({ socket }: Request, { headersSent }: Response): void {
  if (headersSent) socket.destroy();
  // Ending our half alone would leave the other free to go on sending.
  else socket.end(TOO_SLOW, () => socket.destroy());
}

/** The same for an address that reads the body as it arrives. */
export function arriveInTime(timeoutMs: number): RequestHandler {
  const awaitArrival = arrivals(timeoutMs);
  return (request, response, next) => {
    const arrived = awaitArrival(request, response);
    request.once('end', arrived);
    response.once('close', arrived);
    next();
  };
}
