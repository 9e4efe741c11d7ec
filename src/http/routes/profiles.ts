import { type RequestHandler, Router } from 'express';
import { unwrap } from '../../kernel/result.js';
import type { Engine } from '../../pipeline/engine.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';

/** POST /v1/profiles: one sheet → scale scores with intervals, and how far the answers carry. */
export function profileRoutes(engine: Engine, readJson: readonly RequestHandler[]): Router {
  const router = Router();
  router
    .route('/v1/profiles')
    .post(requireAcceptable(['application/json']), ...readJson, (request, response) => {
      response.json(unwrap(engine.profile(request.body)));
    })
    .all(methodNotAllowed('POST'));
  return router;
}
