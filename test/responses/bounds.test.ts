import { describe, expect, test } from 'vitest';
import { checkBounds } from '../../src/responses/bounds.js';

const DEEP = [{ pointer: '', code: 'too-deep', message: 'must not nest deeper than 12 levels' }];
const MANY = [{ pointer: '', code: 'too-many-values', message: 'must not hold more than 5000 values' }];

describe('checkBounds', () => {
  test.each([
    { why: 'a single value', raw: 3, violations: [] },
    { why: 'null, which is an object to JavaScript', raw: null, violations: [] },
    { why: 'twelve levels', raw: nested(12), violations: [] },
    { why: 'thirteen levels', raw: nested(13), violations: DEEP },
    { why: 'thirteen levels of objects', raw: nested(13, (inner) => ({ inner })), violations: DEEP },
    { why: 'a hundred thousand levels, without recursion', raw: nested(100_000), violations: DEEP },
    { why: 'five thousand values, the list among them', raw: Array(4_999).fill(0), violations: [] },
    { why: 'one more', raw: Array(5_000).fill(0), violations: MANY },
    {
      why: 'many values spread over branches',
      raw: Array(100).fill(Array(50).fill(0)),
      violations: MANY,
    },
    { why: 'a long text is one value', raw: 'x'.repeat(40_000), violations: [] },
  ])('$why', ({ raw, violations }) => {
    expect(checkBounds(raw)).toEqual(violations);
  });
});

function nested(levels: number, wrap: (inner: unknown) => unknown = (inner) => [inner]): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}
