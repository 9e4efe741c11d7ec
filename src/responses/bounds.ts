import type { Violation } from '../problems/problem.js';

/** How large a document may be, whatever it says. */
export interface Bounds {
  readonly maxDepth: number;
  readonly maxValues: number;
}

export const BOUNDS: Bounds = {
  /** Deeper than any document we accept, and far from what could exhaust a validator's stack. */
  maxDepth: 12,
  /** A full pair of sheets has about 400 values. */
  maxValues: 5000,
};

/** What is left of the values allowed when a document has gone over its bounds. */
const TOO_DEEP = -1;
const TOO_MANY = -2;

/**
 * Refuses documents that are too deep or too large to be validated safely.
 *
 * Runs before any schema, and goes no deeper than allowed: collecting all mistakes of a hostile document
 * is only safe once its size is known.
 */
export function checkBounds(raw: unknown, { maxDepth, maxValues } = BOUNDS): Violation[] {
  switch (leftAfter(raw, maxDepth, maxValues)) {
    case TOO_DEEP:
      return [{ pointer: '', code: 'too-deep', message: `must not nest deeper than ${maxDepth} levels` }];
    case TOO_MANY:
      return [
        { pointer: '', code: 'too-many-values', message: `must not hold more than ${maxValues} values` },
      ];
    default:
      return [];
  }
}

/**
 * @param depth levels that may still follow; below 0 none but empty containers
 * @param left values that may still be counted, this one among them
 */
function leftAfter(value: unknown, depth: number, left: number): number {
  if (depth < 0) return TOO_DEEP;
  if (left === 0) return TOO_MANY;
  return typeof value === 'object' && value !== null ? leftWithin(value, depth - 1, left - 1) : left - 1;
}

function leftWithin(container: object, depth: number, left: number): number {
  let rest = left;
  if (Array.isArray(container)) {
    for (const inner of container) {
      rest = leftAfter(inner, depth, rest);
      if (rest < 0) return rest;
    }
    return rest;
  }
  // Without a list of the keys, which takes longer to make than to walk through.
  for (const key in container) {
    rest = leftAfter(container[key as keyof typeof container], depth, rest);
    if (rest < 0) return rest;
  }
  return rest;
}
