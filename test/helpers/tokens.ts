import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'visavis';

export interface TokenIssuer {
  readonly keySet: JSONWebKeySet;
  readonly privateKey: CryptoKey;
  /** A token that is in order but for what is given; `undefined` leaves a claim out. */
  sign(claims?: Readonly<Record<string, unknown>>, privateKey?: CryptoKey): Promise<string>;
}

/** Somebody who may issue tokens, with a key of their own. */
export async function createTokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    keySet: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] },
    privateKey,
    sign(claims = {}, key = privateKey) {
      const now = Math.floor(Date.now() / 1000);
      const all = { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 60, scope: 'report', ...claims };
      return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(key);
    },
  };
}
