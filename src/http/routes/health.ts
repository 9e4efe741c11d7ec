import type { IRouter } from 'express';
import { methodNotAllowed } from '../method-not-allowed.js';

/**
 * /livez says that the process answers; /readyz that new requests should come here.
 *
 * @param isReady false as soon as the service is told to stop, so that a balancer looks elsewhere
 */
export function addHealthRoutes(app: IRouter, isReady: () => boolean): void {
  app
    .route('/livez')
    .get((_request, response) => {
      response.json({ status: 'ok' });
    })
    .all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/readyz')
    .get((_request, response) => {
      if (isReady()) response.json({ status: 'ready' });
      else response.status(503).json({ status: 'stopping' });
    })
    .all(methodNotAllowed('GET', 'HEAD'));
}
