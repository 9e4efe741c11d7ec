import type { Scope } from './scope.js';

/** Who asks, as far as the service needs to know. */
export interface Caller {
  readonly scopes: ReadonlySet<Scope>;
  /** Tells callers apart where requests are counted; stays in memory, and in no log. */
  readonly countedAs: string;
  /** Name of the client as the operator wrote it. Absent with a token: its subject may be a person. */
  readonly client?: string;
}

/**
 * Finds out who holds a key or token.
 *
 * @returns undefined when it is not valid, without saying why: that would help to guess
 * @throws Problem `keys-unreachable` when that cannot be found out now
 */
export type Authenticate = (bearer: string) => Promise<Caller | undefined>;
