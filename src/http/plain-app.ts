import express, { type Express } from 'express';

/** An Express app that says nothing of itself, and nothing of a body by its hash. */
export function plainApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // A hash of an answer is a way to recognize it; only the public documents set an ETag of their own.
  app.set('etag', false);
  return app;
}
