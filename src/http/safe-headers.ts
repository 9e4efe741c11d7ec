import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Preparation } from './prepare.js';

/** A browser that shows an answer which is no page runs nothing and loads nothing. */
const POLICY = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** What helmet sets: the same for every request, so it is asked once. */
function helmetHeaders(): [name: string, value: string][] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet({
    // Each kind of answer has a policy of its own, written out as it is sent.
    contentSecurityPolicy: false,
    // Whether a host is reached by TLS alone is known to what stands in front of the service.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    // For browsers that are gone, or what the others do anyway.
    xDownloadOptions: false,
    xXssProtection: false,
    originAgentCluster: false,
  })(request, response, () => undefined);
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]);
}

const HEADERS: ReadonlyMap<string, string> = new Map([
  ['Cache-Control', 'no-store'],
  ['Content-Security-Policy', POLICY],
  ...helmetHeaders(),
]);

/** What every answer carries unless its route says otherwise: nothing is kept, run, framed or guessed. */
export const safeHeaders: Preparation = (_request, response) => {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
};
