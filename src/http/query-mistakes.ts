import { Problem, type Violation } from '../problems/problem.js';

export const A_DAY = 'must be a day of the calendar, as YYYY-MM-DD';

/** A mistake in a parameter of the address; it says what was expected, never what came. */
export function inQuery(name: string, message: string): Violation {
  return { pointer: `/${name}`, code: 'query', message };
}

/** All that is wrong with the query, at once. */
export function queryProblem(mistakes: readonly Violation[]): Problem {
  return new Problem('invalid-request', `The query has ${mistakes.length} mistake(s).`, mistakes);
}
