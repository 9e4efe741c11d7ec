import { createHmac } from 'node:crypto';

export interface SealOptions {
  /** Random, of one output folder; it leaves the folder neither in the manifest nor in a ZIP file. */
  readonly key: string;
  /** Everything besides the line that decides what a report looks like. */
  readonly made: string;
}

/**
 * Tells whether a line was made before, with the same settings and the same release.
 *
 * Keyed, because a plain digest of a line would let a reader of the manifest try out, one by one, the
 * answers that somebody withheld.
 */
export function sealLine(line: Uint8Array, { key, made }: SealOptions): string {
  return createHmac('sha256', key).update(made).update('\n').update(line).digest('hex');
}
