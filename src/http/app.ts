import express, { type Express, type RequestHandler } from 'express';
import type { Config } from '../config/config.js';
import type { Log } from '../observability/log.js';
import type { Engine } from '../pipeline/engine.js';
import type { RenderReport } from '../pipeline/render-report.js';
import { errorHandler } from './error-handler.js';
import { jsonBody } from './json-body.js';
import { notFound } from './not-found.js';
import { assignRequestId } from './request-id.js';
import { requestLog } from './request-log.js';
import { calibrationRoutes } from './routes/calibrations.js';
import { comparisonRoutes } from './routes/comparisons.js';
import { healthRoutes } from './routes/health.js';
import { profileRoutes } from './routes/profiles.js';
import { questionnaireRoutes } from './routes/questionnaires.js';
import { reportRoutes } from './routes/reports.js';
import { safeHeaders } from './safe-headers.js';

/** What an operator may set of what a request may hold. */
type Limits = Pick<Config, 'maxBodyBytes' | 'maxTableBytes'>;

/** All that the service stands on; the shell that starts it wires them by hand. */
export interface AppDependencies {
  readonly engine: Engine;
  readonly renderReport: RenderReport;
  readonly log: Log;
  readonly limits: Limits;
  readonly isReady: () => boolean;
  /** The pages for people; a service without them answers machines only. */
  readonly pages?: RequestHandler;
}

/** The service as an Express app: the order of what a request passes through. Stores nothing. */
export function createApp({ engine, renderReport, log, limits, isReady, pages }: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // A hash of an answer is a way to recognize it; only the public documents set an ETag of their own.
  app.set('etag', false);

  const readJson = jsonBody(limits.maxBodyBytes);
  app.use(assignRequestId, requestLog(log), safeHeaders);
  app.use(healthRoutes(isReady));
  app.use(questionnaireRoutes(engine.library));
  app.use(profileRoutes(engine, readJson));
  app.use(comparisonRoutes(engine, readJson));
  app.use(calibrationRoutes(engine.library, limits.maxTableBytes));
  app.use(reportRoutes({ engine, renderReport }, readJson));
  if (pages !== undefined) app.use(pages);
  app.use(notFound);
  app.use(errorHandler(log));
  return app;
}
