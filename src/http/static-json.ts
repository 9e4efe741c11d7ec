import { createHash } from 'node:crypto';

/** A document that stays the same for the life of the process. */
export interface StaticJson {
  readonly body: Buffer;
  readonly etag: string;
}

export function staticJson(value: unknown): StaticJson {
  const body = Buffer.from(JSON.stringify(value));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
