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

/**
 * Refuses documents that are too deep or too large to be validated safely.
 *
 * Runs before any schema, without recursion: collecting all mistakes of a hostile document
 * is only safe once its size is known.
 */
export function checkBounds(raw: unknown, { maxDepth, maxValues } = BOUNDS): Violation[] {
  let values = 1;
  let level = [raw].filter(isContainer);
  for (let depth = 1; level.length > 0; depth++) {
    const next: object[] = [];
    const above = values;
    for (const container of level) {
      const inner: unknown[] = Object.values(container);
      values += inner.length;
      // One by one: a list may be too long to be passed as arguments.
      for (const value of inner) if (isContainer(value)) next.push(value);
    }
    if (depth > maxDepth && values > above)
      return [{ pointer: '', code: 'too-deep', message: `must not nest deeper than ${maxDepth} levels` }];
    if (values > maxValues)
      return [
        { pointer: '', code: 'too-many-values', message: `must not hold more than ${maxValues} values` },
      ];
    level = next;
  }
  return [];
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
