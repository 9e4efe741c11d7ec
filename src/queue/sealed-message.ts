import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { QueueSecret } from './queue-secret.js';

const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D, section 8.2.2: 96 random bits, under a key that few messages share. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes for one place: AES-256-GCM under a key of that place alone, derived with HKDF (RFC 5869).
 *
 * @param place where the message will lie; put anywhere else it does not open
 * @returns nonce, ciphertext, tag
 */
export function sealMessage(secret: QueueSecret, place: string, message: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, place), nonce);
  return Buffer.concat([nonce, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when it was sealed with another key or for another place, or was changed */
export function openMessage(secret: QueueSecret, place: string, sealed: Uint8Array): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(secret, place), nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

function keyOf(secret: QueueSecret, place: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `visavis sealed message ${place}`, 32));
}
