import { expect, test } from 'vitest';
import { parseTrustedProxies } from '../../src/config/trusted-proxies.js';

test.each([
  { text: '0', proxies: 0 },
  { text: '2', proxies: 2 },
  { text: 'loopback, 10.0.0.0/8', proxies: ['loopback', '10.0.0.0/8'] },
  { text: '2001:db8::1,192.0.2.7', proxies: ['2001:db8::1', '192.0.2.7'] },
])('$text', ({ text, proxies }) => {
  expect(parseTrustedProxies(text)).toEqual({ ok: true, value: proxies });
});

test.each(['true', '10', '*', '10.0.0.0/33', '2001:db8::/129', 'proxy.example', '10.0.0.1,', '-1'])(
  '%s is refused',
  (text) => {
    expect(parseTrustedProxies(text)).toMatchObject({ ok: false });
  },
);
