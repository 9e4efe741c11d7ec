import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { Problem } from '../problems/problem.js';
import type { Caller } from './caller.js';
import { knownScopes } from './scope.js';
import type { TokenRules } from './token-rules.js';

/** Clocks of two machines differ. */
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Finds the holder of a JWT: signature, issuer, audience, age and end are checked, its scopes read.
 *
 * @throws Problem `keys-unreachable` when the issuer's keys cannot be fetched
 */
export function createTokenVerifier(rules: TokenRules): (bearer: string) => Promise<Caller | undefined> {
  const { issuer, audience, algorithms, maxAgeSeconds, keys } = rules;
  const findKey = keys instanceof URL ? remoteKeys(keys) : createLocalJWKSet(keys);
  const options = {
    issuer,
    audience,
    algorithms: [...algorithms],
    maxTokenAge: maxAgeSeconds,
    requiredClaims: ['exp'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  return async (bearer) => {
    try {
      const { payload } = await jwtVerify(bearer, findKey, options);
      return toCaller(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

/** Fetches the keys when they are needed, and again when a token names one that is not among them. */
function remoteKeys(url: URL): JWTVerifyGetKey {
  const find = createRemoteJWKSet(url);
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      throw new Problem('keys-unreachable', 'The keys that tokens are checked with cannot be fetched now.');
    }
  };
}

/** The keys were there, and none of them fits. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

/** `scope` as words in one text (RFC 8693, section 4.2), or as a list. */
function toCaller({ iss, sub, client_id: clientId, scope }: JWTPayload): Caller {
  const words = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope : [];
  return { scopes: knownScopes(words), countedAs: `token:${JSON.stringify([iss, clientId ?? sub])}` };
}
