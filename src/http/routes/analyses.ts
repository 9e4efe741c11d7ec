import type { IRouter, RequestHandler } from 'express';
import { unwrap } from '../../kernel/result.js';
import type { Engine } from '../../pipeline/engine.js';
import { requireAcceptable } from '../media-type.js';
import { methodNotAllowed } from '../method-not-allowed.js';

/** POST /v1/profiles and /v1/comparisons, which answer with numbers alone. */
export function addAnalysisRoutes(app: IRouter, engine: Engine, readJson: readonly RequestHandler[]): void {
  const acceptable = requireAcceptable(['application/json']);

  // One sheet → scale scores with intervals, and how far the answers carry.
  app
    .route('/v1/profiles')
    .post(acceptable, ...readJson, (request, response) => {
      response.json(unwrap(engine.profile(request.body)));
    })
    .all(methodNotAllowed('POST'));

  // Two sheets → gaps with their tiers, and topics with their trace.
  app
    .route('/v1/comparisons')
    .post(acceptable, ...readJson, (request, response) => {
      response.json(unwrap(engine.comparison(request.body)));
    })
    .all(methodNotAllowed('POST'));
}
