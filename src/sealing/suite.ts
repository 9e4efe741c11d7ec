import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { utf8 } from './bytes.js';

/** RFC 9180 in PSK mode: every browser of the last years has P-256 and AES-GCM in its own cryptography. */
export const SUITE = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The ids of the suite's three algorithms in RFC 9180, section 7. */
export const SUITE_IDS = [SUITE.kem.id, SUITE.kdf.id, SUITE.aead.id];

/** Binds every key to this purpose and version. */
export const INFO = utf8('visavis/sealed-answers/v1');
