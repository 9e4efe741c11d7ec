import { deflateSync } from 'node:zlib';

/**
 * Level 4 takes about half the time of zlib's usual 6 for the pages of a report, and makes its file some five
 * percent larger; see docs/performance.md.
 */
const LEVEL = 4;

/** Compresses the streams of a PDF in the zlib format. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL });
}
