import type { Result } from '../kernel/result.js';
import type { Problem } from '../problems/problem.js';
import type { Mistake } from './documents/mistake.js';

/** A problem whose violations have been found in the files they came from. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  readonly mistakes: readonly Mistake[];

  constructor(problem: Problem, mistakes: readonly Mistake[]) {
    super(problem.code);
    this.problem = problem;
    this.mistakes = mistakes;
  }
}

/**
 * The value, or a refusal thrown to the one place that explains failures.
 *
 * @param locate finds the mistakes in the files that were read
 */
export function accepted<Value>(
  result: Result<Value, Problem>,
  locate: (problem: Problem) => readonly Mistake[],
): Value {
  if (!result.ok) throw new Refusal(result.error, locate(result.error));
  return result.value;
}
