import { type RequestHandler, Router } from 'express';
import { unwrap } from '../../kernel/result.js';
import type { Engine } from '../../pipeline/engine.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';

/** The two that answer with numbers alone, and the addresses that are asked for most. */
export function analysisRoutes(engine: Engine, readJson: readonly RequestHandler[]): Router {
  const router = Router();
  const acceptable = requireAcceptable(['application/json']);

  /** One sheet → scale scores with intervals, and how far the answers carry. */
  router
    .route('/v1/profiles')
    .post(acceptable, ...readJson, (request, response) => {
      response.json(unwrap(engine.profile(request.body)));
    })
    .all(methodNotAllowed('POST'));

  /** Two sheets → gaps with their tiers, and topics with their trace. */
  router
    .route('/v1/comparisons')
    .post(acceptable, ...readJson, (request, response) => {
      response.json(unwrap(engine.comparison(request.body)));
    })
    .all(methodNotAllowed('POST'));
  return router;
}
