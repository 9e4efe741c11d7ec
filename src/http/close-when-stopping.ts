import type { RequestHandler } from 'express';

/** Tells callers that keep their connection to open the next one elsewhere, once the service stops. */
export function closeWhenStopping(isReady: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (!isReady()) response.set('Connection', 'close');
    next();
  };
}
