import { err, ok, type Result } from '../kernel/result.js';
import { Problem, type Violation } from '../problems/problem.js';
import { checkBounds } from '../responses/bounds.js';

/** A request that is neither too deep nor too large to be walked through, validated or copied. */
export function boundedRequest(raw: unknown): Result<unknown, Problem> {
  const violations = checkBounds(raw);
  return violations.length === 0 ? ok(raw) : err(requestProblem(violations));
}

export function requestProblem(violations: readonly Violation[]): Problem {
  return new Problem('invalid-request', `The request has ${violations.length} mistake(s).`, violations);
}
