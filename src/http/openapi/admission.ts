import type { ProblemCode } from '../../problems/problem.js';
import { scopeOf } from '../require-scope.js';
import type { Components, Contract, Operation } from './contract.js';

/** Both go into the same header. */
export const SECURITY_SCHEMES: Components = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of `visavis key new`, as `Authorization: Bearer …`.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A JWT of the identity provider, with the scope in `scope`, as `Authorization: Bearer …`.',
  },
};

/** What stands before an operation. */
interface Admission {
  /** What the operation says about it. */
  readonly operation: object;
  /** What is refused because of it. */
  readonly problems: readonly ProblemCode[];
}

/** What a request has to pass before its operation looks at it. */
export function admissionTo(
  { path, alwaysAnswers = false }: Pick<Operation, 'path' | 'alwaysAnswers'>,
  { secured, perMinute }: Pick<Contract, 'secured' | 'perMinute'>,
): Admission {
  const scope = secured ? scopeOf(path) : 'public';
  const rate: ProblemCode[] = perMinute > 0 && !alwaysAnswers ? ['rate-limited'] : [];
  if (scope === 'public') return { operation: {}, problems: rate };
  return {
    operation: { security: [{ key: [scope] }, { token: [scope] }] },
    problems: ['unauthenticated', 'forbidden', 'keys-unreachable', ...rate],
  };
}
