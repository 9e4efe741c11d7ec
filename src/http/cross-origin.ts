import cors from 'cors';
import type { RequestHandler } from 'express';

/** What a page may see of an answer. */
const EXPOSED = [
  'Content-Disposition',
  'Content-Language',
  'RateLimit',
  'RateLimit-Policy',
  'Repr-Digest',
  'Retry-After',
  'traceparent',
  'X-Request-Id',
];

const PREFLIGHT_SECONDS = 600;

/** Lets pages of these origins call the interface, without cookies; a browser keeps all others out. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const allow = cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['Accept-Language', 'Authorization', 'Content-Type', 'traceparent', 'X-Request-Id'],
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
  });
  return (request, response, next) => {
    // OPTIONS that no browser sent asks what an address answers to, and its route says so.
    const isQuestion =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] === undefined;
    if (isQuestion) next();
    else allow(request, response, next);
  };
}
