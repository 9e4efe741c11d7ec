import type { Violation } from '../problems/problem.js';

/** Deeper than any document we accept, and far from what could exhaust a validator's stack. */
const MAX_DEPTH = 12;
/** A full pair of sheets has about 400 values. */
const MAX_VALUES = 5000;

/**
 * Refuses documents that are too deep or too large to be validated safely.
 *
 * Runs before any schema, without recursion: collecting all mistakes of a hostile document
 * is only safe once its size is known.
 */
export function checkBounds(raw: unknown): Violation[] {
  let level: unknown[] = [raw];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (depth > MAX_DEPTH)
      return [{ pointer: '', code: 'too-deep', message: `must not nest deeper than ${MAX_DEPTH} levels` }];
    if (values > MAX_VALUES)
      return [
        { pointer: '', code: 'too-many-values', message: `must not hold more than ${MAX_VALUES} values` },
      ];
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return [];
}
