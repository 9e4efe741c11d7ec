import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** A document that stays the same for the life of the process. */
export interface StaticJson {
  readonly body: Buffer;
  readonly etag: string;
}

export function staticJson(value: unknown): StaticJson {
  const body = Buffer.from(JSON.stringify(value));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Express answers 304 by itself when the caller already has this ETag. */
export function sendStatic(response: Response, { body, etag }: StaticJson): void {
  response.type('application/json').set({ 'Cache-Control': 'public, max-age=300', ETag: etag }).send(body);
}
