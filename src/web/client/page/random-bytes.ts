import type { RandomBytes } from '../../../sealing/bytes.js';

export const randomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Browsers keep their cryptography from pages that could have been changed on the way. */
export function canSeal(): boolean {
  return globalThis.isSecureContext && 'CompressionStream' in globalThis;
}

/** Now, in UTC and to the second, as it is sealed with the answers. */
export function sealingTime(): string {
  return new Date().toISOString().replace(/\.\d+/, '');
}
