import { once } from 'node:events';
import type { Server } from 'node:http';

/** How often connections that became idle are closed while the service stops. */
const SWEEP_MS = 50;

/**
 * Takes no new connections, lets running requests end, and cuts off what is left after a time.
 *
 * A connection kept alive is idle between two requests, and would hold the process for minutes.
 */
export async function drain(server: Server, timeoutMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
