import { describe, expect, test } from 'vitest';
import { describeBug } from '../../src/observability/describe-bug.js';

const MARK = 'Zq7marked';

describe('describeBug', () => {
  test.each([
    { why: 'a plain error', error: new RangeError(MARK), errorName: 'RangeError' },
    {
      why: 'a message with lines that look like frames',
      error: new Error(`x\n    at ${MARK} (f:1:1)`),
      errorName: 'Error',
    },
    {
      why: 'a message changed afterwards',
      error: Object.assign(new Error(MARK), { message: 'else' }),
      errorName: 'Error',
    },
    { why: 'a name that was set', error: Object.assign(new Error('x'), { name: MARK }), errorName: 'Error' },
    { why: 'a cause', error: new Error('x', { cause: new Error(MARK) }), errorName: 'Error' },
    { why: 'a text', error: MARK, errorName: 'string' },
    { why: 'an object', error: { message: MARK }, errorName: 'object' },
    { why: 'nothing', error: undefined, errorName: 'undefined' },
  ])('tells the class and no words of $why', ({ error, errorName }) => {
    const bug = describeBug(error);
    expect(bug.errorName).toBe(errorName);
    expect(JSON.stringify(bug)).not.toContain(MARK);
  });

  test('tells where it happened', () => {
    const { frames } = describeBug(new Error('an empty\nmessage of\nthree lines'));
    expect(frames[0]).toMatch(/^at .*describe-bug\.test\.ts:\d+:\d+\)?$/);
  });

  test('tells where an error without a message happened', () => {
    expect(describeBug(new TypeError()).frames[0]).toContain('describe-bug.test.ts');
  });
});
