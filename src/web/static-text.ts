import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** A text that stays the same for the life of the process, ready to be sent. */
export interface StaticText {
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly etag: string;
}

export function staticText(text: string): StaticText {
  const plain = Buffer.from(text);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, packed: gzipSync(plain, { level: 9 }), etag: `W/"${hash}"` };
}

/** Express answers 304 by itself when the browser already has this one. */
export function sendStaticText(request: Request, response: Response, text: StaticText, type: string): void {
  const { plain, packed, etag } = text;
  const isPacked = acceptsGzip(request);
  response.vary('Accept-Encoding').set({ 'Cache-Control': 'no-cache', ETag: etag }).type(type);
  if (isPacked) response.set('Content-Encoding', 'gzip');
  response.send(isPacked ? packed : plain);
}

export function acceptsGzip(request: Request): boolean {
  return request.acceptsEncodings('gzip') === 'gzip';
}
