/**
 * Closes an exhaustive switch: that it compiles proves the branch cannot be reached.
 * The value stays out of the message, because a block or a response may hold somebody's words.
 */
export function assertNever(_value: never, what: string): never {
  throw new TypeError(`Unhandled ${what}`);
}
