import { createHash } from 'node:crypto';

/** In hex: what `sha256sum` prints. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
