import type { Preparation } from './prepare.js';

/** Tells callers that keep their connection to open the next one elsewhere, once the service stops. */
export function closeWhenStopping(isReady: () => boolean): Preparation {
  return (_request, response) => {
    if (!isReady()) response.set('Connection', 'close');
  };
}
