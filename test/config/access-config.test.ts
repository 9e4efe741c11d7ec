import { describe, expect, test } from 'vitest';
import { newApiKey } from '../../src/access/api-key.js';
import { formatKeyEntry } from '../../src/access/key-entry.js';
import { parseConfig } from '../../src/config/parse-config.js';

const entry = (client = 'acme') => formatKeyEntry(client, ['report'], newApiKey());
const KEY_SET = { keys: [{ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }] };
const FILES: Readonly<Record<string, string>> = {
  'keys.txt': `${entry()}\n${entry()}\n`,
  'third.txt': entry(),
  'marked.txt': 'Zq7marked',
  'jwks.json': JSON.stringify(KEY_SET),
  'private.json': JSON.stringify({ keys: [{ kty: 'EC', d: 'Zq7marked' }] }),
};
const JWT = {
  VISAVIS_JWT_ISSUER: 'https://issuer.example',
  VISAVIS_JWT_AUDIENCE: 'visavis',
  VISAVIS_JWT_JWKS: 'jwks.json',
};
const OPEN = { VISAVIS_HOST: '0.0.0.0' };

function parse(environment: Readonly<Record<string, string>>) {
  return parseConfig({ environment, flags: {}, readFile: (path) => FILES[path] });
}

describe('who may ask', () => {
  test.each([
    { environment: {}, access: undefined },
    { environment: { ...OPEN, VISAVIS_INSECURE: 'true' }, access: undefined },
    { environment: { ...OPEN, VISAVIS_KEYS: entry() }, access: { keys: ['acme'] } },
    { environment: { ...OPEN, VISAVIS_KEYS_FILE: 'keys.txt' }, access: { keys: ['acme', 'acme'] } },
    {
      environment: { VISAVIS_KEYS: entry('b'), VISAVIS_KEYS_FILE: 'keys.txt' },
      access: { keys: ['b', 'acme', 'acme'] },
    },
    { environment: { ...OPEN, ...JWT }, access: { keys: [], tokens: KEY_SET } },
    {
      environment: { ...JWT, VISAVIS_JWT_JWKS: 'https://issuer.example/jwks' },
      access: { keys: [], tokens: new URL('https://issuer.example/jwks') },
    },
    {
      environment: { ...JWT, VISAVIS_JWT_JWKS: 'http://127.0.0.1:9/jwks' },
      access: { keys: [], tokens: new URL('http://127.0.0.1:9/jwks') },
    },
  ])('with $environment', ({ environment, access }) => {
    const config = parse(environment);
    if (!config.ok) throw new Error(config.error.join('\n'));
    const found = config.value.access;
    expect(
      found && {
        keys: found.keys.map(({ client }) => client),
        ...(found.tokens && { tokens: found.tokens.keys }),
      },
    ).toEqual(access);
  });

  test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('may be everybody on %s', (host) => {
    expect(parse({ VISAVIS_HOST: host }).ok).toBe(true);
  });
});

describe('refused is', () => {
  test.each([
    { why: 'an open address', environment: OPEN, says: /^VISAVIS_HOST or --host lets other machines in/ },
    { why: 'another open address', environment: { VISAVIS_HOST: '::' }, says: /--insecure\.$/ },
    {
      why: 'one that looks like loopback',
      environment: { VISAVIS_HOST: '127.0.0.1.evil' },
      says: /machines/,
    },
    {
      why: 'a third key of a client',
      environment: { VISAVIS_KEYS: entry(), VISAVIS_KEYS_FILE: 'keys.txt' },
      says: /^acme has 3 active keys; at most 2 are expected\.$/,
    },
    {
      why: 'a file that is not there',
      environment: { VISAVIS_KEYS_FILE: 'none.txt' },
      says: /^VISAVIS_KEYS_FILE names a file that cannot be read\.$/,
    },
    {
      why: 'a file of something else',
      environment: { VISAVIS_KEYS_FILE: 'marked.txt' },
      says: /^VISAVIS_KEYS_FILE names a file in which is expected: a line of `visavis key new` as entry 1/,
    },
    {
      why: 'a key instead of its line',
      environment: { VISAVIS_KEYS: newApiKey().key },
      says: /^VISAVIS_KEYS holds text of 85 characters; expected is a line of `visavis key new` as entry 1/,
    },
    {
      why: 'half of what JWTs need',
      environment: { VISAVIS_JWT_AUDIENCE: 'visavis' },
      says: /^JWTs also need VISAVIS_JWT_ISSUER and VISAVIS_JWT_JWKS\.$/,
    },
    {
      why: 'an algorithm with a shared secret',
      environment: { ...JWT, VISAVIS_JWT_ALGORITHMS: 'ES256,HS256' },
      says: /^VISAVIS_JWT_ALGORITHMS holds text of 11 characters; expected is some of ES256, .*commas/,
    },
    {
      why: 'keys from an address in the clear',
      environment: { ...JWT, VISAVIS_JWT_JWKS: 'http://issuer.example/jwks' },
      says: /^VISAVIS_JWT_JWKS holds a URL; expected is one that begins with https:/,
    },
    {
      why: 'a private key',
      environment: { ...JWT, VISAVIS_JWT_JWKS: 'private.json' },
      says: /^VISAVIS_JWT_JWKS names a file in which is expected: public keys only\.$/,
    },
    {
      why: 'any origin',
      environment: { VISAVIS_CORS_ORIGINS: 'https://a.example,*' },
      says: /^VISAVIS_CORS_ORIGINS holds a URL; expected is origins such as/,
    },
    {
      why: 'an origin with a path',
      environment: { VISAVIS_CORS_ORIGINS: 'https://a.example/x' },
      says: /^VISAVIS_CORS_ORIGINS holds a URL/,
    },
    {
      why: 'a yes that is none',
      environment: { VISAVIS_INSECURE: 'yes' },
      says: /^VISAVIS_INSECURE holds text of 3 characters; expected is true or false\.$/,
    },
  ])('$why', ({ environment, says }) => {
    const config = parse(environment);
    const mistakes = config.ok ? [] : config.error;
    expect(mistakes).toEqual([expect.stringMatching(says)]);
    expect(mistakes.join()).not.toMatch(/Zq7marked|[0-9a-f]{16}/);
  });
});
