import { type RequestHandler, Router } from 'express';
import { unwrap } from '../../kernel/result.js';
import type { Engine } from '../../pipeline/engine.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';

/** POST /v1/comparisons: two sheets → gaps with their tiers, and topics with their trace. */
export function comparisonRoutes(engine: Engine, readJson: readonly RequestHandler[]): Router {
  const router = Router();
  router
    .route('/v1/comparisons')
    .post(requireAcceptable(['application/json']), ...readJson, (request, response) => {
      response.json(unwrap(engine.comparison(request.body)));
    })
    .all(methodNotAllowed('POST'));
  return router;
}
