import type { RequestHandler } from 'express';

/** Own scripts, styles, fonts and pictures; nothing inline, nothing from elsewhere, nowhere to send a form. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** What pages, and the worker that keeps them, carry beside what every answer does. */
export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': POLICY,
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  });
  next();
};
