import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createAuthenticate } from '../access/authenticate.js';
import type { Config } from '../config/config.js';
import type { Library } from '../library/library.js';
import type { Log } from '../observability/log.js';
import { createEngine } from '../pipeline/engine.js';
import { loadWeb } from '../web/load-web.js';
import { webRoutes } from '../web/web-routes.js';
import { openServicePool } from '../workers/service-pool.js';
import { createApp } from './app.js';
import { drain } from './drain.js';

export interface RunningServer {
  readonly url: string;
  /** Stops in order: not ready, then no new connections, running requests end, the rest is cut off. */
  stop(): Promise<void>;
}

/**
 * Wires the service and listens.
 *
 * @throws the error of `listen` when the address cannot be had, for example `EADDRINUSE`
 */
export async function serve(library: Library, config: Config, log: Log): Promise<RunningServer> {
  let ready = true;
  const pool = openServicePool(config);
  const app = createApp({
    engine: createEngine(library),
    makeReport: pool.makeReport,
    requireRoom: pool.requireRoom,
    log,
    config,
    authenticate: config.access && createAuthenticate(config.access),
    isReady: () => ready,
    pages: webRoutes(loadWeb(library)),
  });
  const server = createServer({ requestTimeout: config.requestTimeoutMs }, app);
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await pool.close();
    throw error;
  }
  log('info', 'server-started');

  return {
    url: urlOf(server),
    async stop() {
      ready = false;
      log('info', 'server-stopping');
      await setTimeout(config.shutdownDelayMs);
      await drain(server, config.shutdownTimeoutMs);
      await pool.close();
      log('info', 'server-stopped');
    },
  };
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
