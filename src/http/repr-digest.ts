import { createHash } from 'node:crypto';

/**
 * Value of `Repr-Digest`, by which a receiver can tell that the report arrived whole.
 *
 * @see RFC 9530, section 3
 */
export function reprDigest(bytes: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
}
