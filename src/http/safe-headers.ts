import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** A browser that shows an answer which is no page runs nothing and loads nothing. */
const POLICY = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

const guard = helmet({
  // Each kind of answer has a policy of its own, written out as it is sent.
  contentSecurityPolicy: false,
  // Whether a host is reached by TLS alone is known to what stands in front of the service.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** What every answer carries unless its route says otherwise: nothing is kept, run, framed or guessed. */
export const safeHeaders: RequestHandler = (request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': POLICY });
  guard(request, response, next);
};
