import type { Express } from 'express';
import type { Authenticate } from '../access/caller.js';
import type { Log } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import { identifyCaller } from './caller-of.js';
import { errorHandler } from './error-handler.js';
import { methodNotAllowed } from './method-not-allowed.js';
import { notFound } from './not-found.js';
import { plainApp } from './plain-app.js';
import { prepare } from './prepare.js';
import { assignRequestId } from './request-id.js';
import { requireScope } from './require-scope.js';
import { addHealthRoutes } from './routes/health.js';
import { safeHeaders } from './safe-headers.js';

export interface MetricsDependencies {
  readonly metrics: Pick<Metrics, 'read'>;
  readonly log: Log;
  /** Without it everybody may read them. */
  readonly authenticate: Authenticate | undefined;
  /** For a process without another port: adds /livez and /readyz. */
  readonly isReady?: () => boolean;
}

/** GET /metrics, for a port of its own: so that a balancer never leads there. */
export function createMetricsApp({ metrics, log, authenticate, isReady }: MetricsDependencies): Express {
  const app = plainApp();
  app.use(prepare(assignRequestId, safeHeaders));
  if (isReady !== undefined) addHealthRoutes(app, isReady);
  if (authenticate !== undefined) app.use(identifyCaller(authenticate), requireScope('metrics'));
  app
    .route('/metrics')
    .get(async (_request, response) => {
      const { text, contentType } = await metrics.read();
      response.set('Content-Type', contentType).send(text);
    })
    .all(methodNotAllowed('GET', 'HEAD'));
  app.use(notFound);
  app.use(errorHandler(log));
  return app;
}
