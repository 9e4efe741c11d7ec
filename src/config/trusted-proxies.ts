import { isIP } from 'node:net';
import { err, ok, type Result } from '../kernel/result.js';

/** Proxies in front of the service: how many, or which addresses. Express takes either. */
export type TrustedProxies = number | readonly string[];

/** Names for ranges of addresses that Express knows. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

const MAX_PROXIES = 9;

export function parseTrustedProxies(text: string): Result<TrustedProxies, string> {
  if (/^\d$/.test(text) && Number(text) <= MAX_PROXIES) return ok(Number(text));
  const proxies = text.split(',').map((proxy) => proxy.trim());
  return proxies.every((proxy) => RANGES.includes(proxy) || isAddress(proxy))
    ? ok(proxies)
    : err(`a number of proxies from 0 to ${MAX_PROXIES}, or their addresses, with commas between them`);
}

/** An address, or a subnet such as `10.0.0.0/8`. */
function isAddress(text: string): boolean {
  const [, address = '', prefix = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}
