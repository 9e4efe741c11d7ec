import { timingSafeEqual } from 'node:crypto';
import { apiKeyId, hashApiKey } from './api-key.js';
import type { Caller } from './caller.js';
import type { KeyEntry } from './key-entry.js';

/** Stands for a key that is not known, so that looking for one takes as long as finding it. */
const NOBODY = new Uint8Array(32);

/** Finds the holder of an API key; compares in the same time whether it is right, wrong or unknown. */
export function createKeyRing(entries: readonly KeyEntry[]): (bearer: string) => Caller | undefined {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (bearer) => {
    const entry = byId.get(apiKeyId(bearer) ?? '');
    const isRight = timingSafeEqual(hashApiKey(bearer), entry?.sha256 ?? NOBODY);
    if (!isRight || entry === undefined) return undefined;
    const { client, id, scopes } = entry;
    return { client, scopes: new Set(scopes), countedAs: `key:${id}` };
  };
}
