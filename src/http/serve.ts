import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuthenticate } from '../access/authenticate.js';
import type { Config } from '../config/config.js';
import type { Library } from '../library/library.js';
import type { Log } from '../observability/log.js';
import { createEngine } from '../pipeline/engine.js';
import { createInProcessRenderer } from '../pipeline/render-in-process.js';
import { loadWeb } from '../web/load-web.js';
import { webRoutes } from '../web/web-routes.js';
import { createApp } from './app.js';

/** How often connections that became idle are closed while the service stops. */
const SWEEP_MS = 50;

export interface RunningServer {
  readonly url: string;
  /** Stops in order: not ready, no new connections, running requests end, the rest is cut off. */
  stop(): Promise<void>;
}

/**
 * Wires the service and listens.
 *
 * @throws the error of `listen` when the address cannot be had, for example `EADDRINUSE`
 */
export async function serve(library: Library, config: Config, log: Log): Promise<RunningServer> {
  let ready = true;
  const app = createApp({
    engine: createEngine(library),
    renderReport: createInProcessRenderer(library),
    log,
    config,
    authenticate: config.access && createAuthenticate(config.access),
    isReady: () => ready,
    pages: webRoutes(loadWeb(library)),
  });
  const server = createServer({ requestTimeout: config.requestTimeoutMs }, app);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  log('info', 'server-started');

  return {
    url: urlOf(server),
    async stop() {
      ready = false;
      log('info', 'server-stopping');
      await drain(server, config.shutdownTimeoutMs);
      log('info', 'server-stopped');
    },
  };
}

async function drain(server: Server, timeoutMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection kept alive is idle between two requests, and would hold the process for minutes.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
