import type { Express } from 'express';
import type { Authenticate } from '../access/caller.js';
import type { Config } from '../config/config.js';
import { reportLocales } from '../library/library.js';
import { loadExamplePair } from '../library/load-example-pair.js';
import type { Log } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import type { Engine } from '../pipeline/engine.js';
import type { MakeReport } from '../pipeline/make-report.js';
import { type Web, webRoutes } from '../web/web-routes.js';
import { identifyCaller } from './caller-of.js';
import { closeWhenStopping } from './close-when-stopping.js';
import { crossOrigin } from './cross-origin.js';
import { errorHandler } from './error-handler.js';
import { jsonBody } from './json-body.js';
import { notFound } from './not-found.js';
import { plainApp } from './plain-app.js';
import { prepare } from './prepare.js';
import { limitRate, ratePerMinute } from './rate-limit.js';
import { readOff } from './read-off.js';
import { assignRequestId } from './request-id.js';
import { requestLog } from './request-log.js';
import { requireScopes } from './require-scope.js';
import { addAnalysisRoutes } from './routes/analyses.js';
import { addBatchRoutes } from './routes/batches.js';
import { addCalibrationRoutes } from './routes/calibrations.js';
import { addChartRoutes } from './routes/charts.js';
import { addContractRoutes } from './routes/contract.js';
import { addDocsRoutes } from './routes/docs.js';
import { addHealthRoutes } from './routes/health.js';
import { addQuestionnaireRoutes } from './routes/questionnaires.js';
import { addReportRoutes } from './routes/reports.js';
import { safeHeaders } from './safe-headers.js';
import { traceRequest } from './trace-context.js';

/** All that the service stands on; the shell that starts it wires them by hand. */
export interface AppDependencies {
  readonly engine: Engine;
  readonly makeReport: MakeReport;
  /** For a pair of a batch: waits for its turn, however long that takes. */
  readonly makeBatchReport: MakeReport;
  /** @throws Problem when a report would be refused now, whatever is asked for */
  readonly requireRoom: () => void;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly config: Config;
  /** Without it everybody may ask everything. */
  readonly authenticate: Authenticate | undefined;
  readonly isReady: () => boolean;
  /** What the pages for people are made of; a service without them answers machines only. */
  readonly web?: Web;
}

/** The service as an Express app: the order of what a request passes through. Stores nothing. */
export function createApp({
  engine,
  makeReport,
  makeBatchReport,
  requireRoom,
  log,
  metrics,
  config,
  authenticate,
  isReady,
  web,
}: AppDependencies): Express {
  const app = plainApp();
  app.set('trust proxy', config.trustProxy);

  const readJson = jsonBody(config);
  app.use(
    prepare(
      assignRequestId,
      traceRequest,
      requestLog(log, metrics),
      safeHeaders,
      closeWhenStopping(isReady),
      readOff(config.requestTimeoutMs),
    ),
  );
  if (config.corsOrigins.length > 0) app.use(crossOrigin(config.corsOrigins));
  addHealthRoutes(app, isReady);
  const perMinute = ratePerMinute(config);
  if (authenticate !== undefined) app.use(identifyCaller(authenticate));
  if (perMinute > 0) app.use(limitRate(perMinute));
  if (authenticate !== undefined) app.use(requireScopes());
  const contract = {
    engine,
    limits: config,
    perMinute,
    secured: authenticate !== undefined,
    examplePair: loadExamplePair(),
  };
  // Asked for most, so first: an address is compared with all above it.
  addAnalysisRoutes(app, engine, readJson);
  addBatchRoutes(app, { makeReport: makeBatchReport, config, log });
  const locales = reportLocales(engine.library);
  addReportRoutes(app, { locales, makeReport, requireRoom }, readJson);
  addChartRoutes(app, { engine, locales }, readJson);
  addCalibrationRoutes(app, engine.library, config);
  addQuestionnaireRoutes(app, engine.library);
  addContractRoutes(app, contract);
  if (web !== undefined) {
    app.use(webRoutes(web));
    addDocsRoutes(app, web, contract);
  }
  app.use(notFound);
  app.use(errorHandler(log));
  return app;
}
