import { expect, test } from 'vitest';
import { PROBLEM_CODES, Problem } from '../../src/problems/problem.js';

test('codes are in kebab case and each stands once', () => {
  expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
  expect(PROBLEM_CODES.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

test('a problem is an error with a code and its violations', () => {
  const violation = { pointer: '/role', code: 'role', message: 'must be "manager"' };
  const problem = new Problem('invalid-pair', 'Both are employees.', [violation]);
  expect(problem).toBeInstanceOf(Error);
  expect(problem).toMatchObject({
    name: 'Problem',
    code: 'invalid-pair',
    message: 'Both are employees.',
    violations: [violation],
  });
});

test('a problem may have no violations', () => {
  expect(new Problem('not-found', 'There is nothing here.').violations).toEqual([]);
});
