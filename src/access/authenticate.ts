import type { AccessRules } from './access-rules.js';
import { apiKeyId } from './api-key.js';
import type { Authenticate } from './caller.js';
import { createKeyRing } from './key-ring.js';
import { createTokenVerifier } from './token-verifier.js';

/** Keys and tokens are told apart by their looks; each is checked in its own way. */
export function createAuthenticate({ keys, tokens }: AccessRules): Authenticate {
  const findKey = createKeyRing(keys);
  const verifyToken = tokens && createTokenVerifier(tokens);
  return async (bearer) => (apiKeyId(bearer) === undefined ? verifyToken?.(bearer) : findKey(bearer));
}
