import { setTimeout } from 'node:timers/promises';
import type { Express } from 'express';
import { createAuthenticate } from '../access/authenticate.js';
import type { Config } from '../config/config.js';
import type { Library } from '../library/library.js';
import type { Log } from '../observability/log.js';
import { createMetrics } from '../observability/metrics.js';
import { createEngine } from '../pipeline/engine.js';
import { loadWeb } from '../web/load-web.js';
import { openServicePool } from '../workers/service-pool.js';
import { createApp } from './app.js';
import { drain } from './drain.js';
import { type ListeningServer, listen } from './listen.js';
import { createMetricsApp } from './metrics-app.js';

export interface RunningServer {
  readonly url: string;
  /** Where the metrics are, if they have a port. */
  readonly metricsUrl: string | undefined;
  /** Stops in order: not ready, then no new connections, running requests end, the rest is cut off. */
  stop(): Promise<void>;
}

/**
 * Wires the service and listens.
 *
 * @throws the error of `listen` when an address cannot be had, for example `EADDRINUSE`
 */
export async function serve(library: Library, config: Config, log: Log): Promise<RunningServer> {
  let ready = true;
  const pool = openServicePool(config);
  const metrics = createMetrics(pool.load);
  const authenticate = config.access && createAuthenticate(config.access);
  const app = createApp({
    engine: createEngine(library),
    makeReport: pool.makeReport,
    makeBatchReport: pool.makeBatchReport,
    requireRoom: pool.requireRoom,
    log,
    metrics,
    config,
    authenticate,
    isReady: () => ready,
    web: loadWeb(library),
  });
  const metricsApp = createMetricsApp({ metrics, log, authenticate });
  const { service, metricsServer } = await openServers(app, metricsApp, config).catch(
    async (error: unknown) => {
      await pool.close();
      throw error;
    },
  );
  log('info', 'server-started');

  return {
    url: service.url,
    metricsUrl: metricsServer && `${metricsServer.url}/metrics`,
    async stop() {
      ready = false;
      log('info', 'server-stopping');
      await setTimeout(config.shutdownDelayMs);
      await drain(service.server, config.shutdownTimeoutMs);
      await pool.close();
      // Readable until the last request has ended.
      if (metricsServer !== undefined) await drain(metricsServer.server, 0);
      log('info', 'server-stopped');
    },
  };
}

interface Servers {
  readonly service: ListeningServer;
  /** Where nobody asked for metrics, they have no port. */
  readonly metricsServer: ListeningServer | undefined;
}

/** Both listen, or neither does. */
async function openServers(app: Express, metricsApp: Express, config: Config): Promise<Servers> {
  const { host, port, metricsPort, requestTimeoutMs } = config;
  // How long a body may take is up to the routes: a batch is read as fast as its reports are made.
  const timeouts = { headersTimeout: requestTimeoutMs, requestTimeout: 0 };
  const service = await listen(app, { host, port }, timeouts);
  if (metricsPort === undefined) return { service, metricsServer: undefined };
  try {
    return { service, metricsServer: await listen(metricsApp, { host, port: metricsPort }, {}) };
  } catch (error) {
    service.server.close();
    throw error;
  }
}
