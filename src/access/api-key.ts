import { createHash, randomBytes } from 'node:crypto';

/** `visavis_<id>_<secret>`: the prefix lets scanners of source code recognize a key that got lost. */
const API_KEY = /^visavis_([0-9a-f]{12})_[0-9a-f]{64}$/;

export interface ApiKey {
  /** Not secret: it stands in the configuration, and tells two keys of a client apart. */
  readonly id: string;
  /** The key as its holder sends it. */
  readonly key: string;
}

/** A new key; its secret has 256 bits. */
export function newApiKey(): ApiKey {
  const id = randomBytes(6).toString('hex');
  return { id, key: `visavis_${id}_${randomBytes(32).toString('hex')}` };
}

/** Id of something that looks like a key. */
export function apiKeyId(bearer: string): string | undefined {
  return API_KEY.exec(bearer)?.[1];
}

/** What the configuration holds of a key. A secret of 256 bits cannot be guessed: no slow hash is needed. */
export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
