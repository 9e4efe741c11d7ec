import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseKeySet, type TokenRules } from '../../src/access/token-rules.js';
import { createTokenVerifier } from '../../src/access/token-verifier.js';
import { AUDIENCE, createTokenIssuer, ISSUER, type TokenIssuer } from '../helpers/tokens.js';

const now = Math.floor(Date.now() / 1000);
let issuer: TokenIssuer;
let rules: TokenRules;
beforeAll(async () => {
  issuer = await createTokenIssuer();
  rules = {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    maxAgeSeconds: 600,
    keys: issuer.keySet,
  };
});

describe('a token in order', () => {
  test.each([
    { claims: { scope: 'report openid batch' }, scopes: ['report', 'batch'] },
    { claims: { scope: ['metrics', 'email'] }, scopes: ['metrics'] },
    { claims: { scope: undefined }, scopes: [] },
    { claims: { aud: ['other', AUDIENCE] }, scopes: ['report'] },
    { claims: { iat: now - 500, exp: now + 9999 }, scopes: ['report'] },
  ])('with $claims may $scopes', async ({ claims, scopes }) => {
    const caller = await createTokenVerifier(rules)(await issuer.sign(claims));
    expect(caller?.scopes).toEqual(new Set(scopes));
    expect(caller).not.toHaveProperty('client');
  });

  test('is counted by its client, else by its subject', async () => {
    const verify = createTokenVerifier(rules);
    const counted = async (claims: object) => (await verify(await issuer.sign({ ...claims })))?.countedAs;
    expect(await counted({ sub: 'a', client_id: 'portal' })).toBe(
      await counted({ sub: 'b', client_id: 'portal' }),
    );
    expect(await counted({ sub: 'a' })).not.toBe(await counted({ sub: 'b' }));
  });
});

describe('refused is a token', () => {
  test.each([
    { why: 'of another issuer', claims: { iss: 'https://other.example' } },
    { why: 'without an issuer', claims: { iss: undefined } },
    { why: 'for another audience', claims: { aud: 'other' } },
    { why: 'without an audience', claims: { aud: undefined } },
    { why: 'that is over', claims: { exp: now - 60 } },
    { why: 'without an end', claims: { exp: undefined } },
    { why: 'of long ago that never ends', claims: { iat: now - 700, exp: now + 9999 } },
    { why: 'without a beginning', claims: { iat: undefined } },
    { why: 'of tomorrow', claims: { iat: now + 9999, exp: now + 99_999 } },
    { why: 'not yet valid', claims: { nbf: now + 60 } },
  ])('$why', async ({ claims }) => {
    expect(await createTokenVerifier(rules)(await issuer.sign(claims))).toBeUndefined();
  });

  test.each([
    { why: 'nobody signed', make: async () => new UnsecuredJWT(inOrder()).encode() },
    {
      why: 'somebody else signed',
      make: async () => issuer.sign({}, (await createTokenIssuer()).privateKey),
    },
    {
      why: 'signed with the public key as a secret',
      make: () =>
        new SignJWT(inOrder())
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .sign(new TextEncoder().encode(JSON.stringify(issuer.keySet.keys[0]))),
    },
    {
      why: 'signed with an algorithm that is not listed',
      make: async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(inOrder()).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
      },
    },
    { why: 'changed on the way', make: async () => `${await issuer.sign()}A` },
    { why: 'that is none', make: async () => 'a.b.c' },
  ])('$why', async ({ make }) => {
    expect(await createTokenVerifier(rules)(await make())).toBeUndefined();
  });

  function inOrder() {
    return { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 60, scope: 'report' };
  }
});

describe('keys at an address', () => {
  async function verifyWith(listener: RequestListener, token: string) {
    const server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const keys = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
    try {
      return await createTokenVerifier({ ...rules, keys })(token);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('are fetched', async () => {
    const caller = await verifyWith(
      (_request, response) => response.end(JSON.stringify(issuer.keySet)),
      await issuer.sign(),
    );
    expect(caller?.scopes).toEqual(new Set(['report']));
  });

  test.each([
    { why: 'fail', listener: ((_, response) => response.writeHead(500).end()) as RequestListener },
    { why: 'are no keys', listener: ((_, response) => response.end('[]')) as RequestListener },
  ])('that $why are a problem of ours, not of the token', async ({ listener }) => {
    await expect(verifyWith(listener, await issuer.sign())).rejects.toMatchObject({
      code: 'keys-unreachable',
    });
  });

  test('among which that of the token is not refuse the token', async () => {
    const other = await createTokenIssuer();
    const keys = { keys: other.keySet.keys.map((key) => ({ ...key, kid: 'k2' })) };
    expect(
      await verifyWith((_, response) => response.end(JSON.stringify(keys)), await issuer.sign()),
    ).toBeUndefined();
  });
});

test.each([
  { text: '{', says: 'JSON' },
  { text: '{"keys": []}', says: 'a JWK Set: {"keys": [...]} with at least one key' },
  { text: '{"keys": [7]}', says: 'a JWK Set: {"keys": [...]} with at least one key' },
  { text: '{"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}', says: 'public keys only' },
  { text: '{"keys": [{"kty": "EC", "d": "c2VjcmV0"}]}', says: 'public keys only' },
])('a key set $text is refused: $says', ({ text, says }) => {
  expect(parseKeySet(text)).toEqual({ ok: false, error: says });
});
