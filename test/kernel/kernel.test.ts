import { describe, expect, test } from 'vitest';
import { assertNever } from '../../src/kernel/assert-never.js';
import { pointer } from '../../src/kernel/json-pointer.js';
import { objectSchema } from '../../src/kernel/json-schema.js';
import { nearest } from '../../src/kernel/nearest.js';
import { err, ok, unwrap } from '../../src/kernel/result.js';

describe('pointer', () => {
  test.each([
    { why: 'nothing appended is the document', base: '', tokens: [], result: '' },
    { why: 'names and indices', base: '', tokens: ['items', 3, 'id'], result: '/items/3/id' },
    { why: 'continues where the base ends', base: '/a', tokens: ['b'], result: '/a/b' },
    { why: 'a slash in a name', base: '', tokens: ['a/b'], result: '/a~1b' },
    { why: 'a tilde in a name', base: '', tokens: ['m~n'], result: '/m~0n' },
    { why: 'the tilde first, so that ~1 stays ~1', base: '', tokens: ['~1'], result: '/~01' },
    { why: 'the empty name is a name', base: '', tokens: [''], result: '/' },
  ])('$why', ({ base, tokens, result }) => {
    expect(pointer(base, ...tokens)).toBe(result);
  });
});

describe('nearest', () => {
  const known = ['pace', 'scouting', 'anchoring'];
  test.each([
    { why: 'one letter missing', name: 'scoutin', found: 'scouting' },
    { why: 'two letters swapped count once', name: 'apce', found: 'pace' },
    { why: 'one wrong letter in a short name', name: 'page', found: 'pace' },
    { why: 'two wrong letters in a short name are a different name', name: 'pogo', found: undefined },
    { why: 'a third of nine letters may differ', name: 'anchorage', found: 'anchoring' },
    { why: 'nothing alike', name: 'listening', found: undefined },
    { why: 'the name itself', name: 'pace', found: 'pace' },
    { why: 'the first of two equally near', name: 'pac', found: 'pace' },
  ])('$why', ({ name, found }) => {
    expect(nearest(name, known)).toBe(found);
  });

  test('knows nothing without names', () => {
    expect(nearest('pace', [])).toBeUndefined();
  });
});

describe('Result', () => {
  test('unwrap gives the value', () => {
    expect(unwrap(ok(7))).toBe(7);
  });

  test('unwrap throws the failure itself', () => {
    const failure = new RangeError('no');
    expect(() => unwrap(err(failure))).toThrow(failure);
  });
});

test('assertNever names what was unhandled, and nothing of the value', () => {
  expect(() => assertNever('somebody’s words' as never, 'block')).toThrow(/^Unhandled block$/);
});

test('objectSchema requires all but the optional properties and allows no other', () => {
  expect(objectSchema({ a: {}, b: {} }, ['b'])).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['a'],
    properties: { a: {}, b: {} },
  });
});
