import type { JSONWebKeySet } from 'jose';
import { err, ok, type Result } from '../kernel/result.js';

/** Only signatures that cannot be made with a key that others may see. */
export const TOKEN_ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
] as const;

export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

/** Which tokens are taken. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** Since it was issued, whatever its own end says. */
  readonly maxAgeSeconds: number;
  /** The issuer's public keys, or where it publishes them. */
  readonly keys: JSONWebKeySet | URL;
}

/**
 * Reads a JWK Set (RFC 7517).
 *
 * @returns otherwise what is expected: public keys, and nothing that could sign
 */
export function parseKeySet(text: string): Result<JSONWebKeySet, string> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err('JSON');
  }
  if (!isKeySet(raw)) return err('a JWK Set: {"keys": [...]} with at least one key');
  if (raw.keys.some((key) => 'd' in key || key.kty === 'oct')) return err('public keys only');
  return ok(raw);
}

function isKeySet(raw: unknown): raw is JSONWebKeySet {
  if (typeof raw !== 'object' || raw === null || !('keys' in raw) || !Array.isArray(raw.keys)) return false;
  const keys: readonly unknown[] = raw.keys;
  return (
    keys.length > 0 &&
    keys.every(
      (key) => typeof key === 'object' && key !== null && 'kty' in key && typeof key.kty === 'string',
    )
  );
}
