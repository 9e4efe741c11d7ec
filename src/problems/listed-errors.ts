import type { Violation } from './problem.js';

/** A hundred for each sheet; a hostile request could collect thousands. */
export const MAX_ERRORS = 200;

/** One mistake as it is told: where, which kind, and what was expected. */
export interface ListedError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * The mistakes that a problem lists, to be spread into it; without any it has no list.
 *
 * @param written how a JSON Pointer stands where it is told
 */
export function listedErrors(
  violations: readonly Violation[],
  written: (pointer: string) => string = (pointer) => pointer,
): { readonly errors?: readonly ListedError[] } {
  if (violations.length === 0) return {};
  const listed = violations.slice(0, MAX_ERRORS);
  return {
    errors: listed.map(({ pointer, code, message }) => ({
      pointer: written(pointer),
      code,
      detail: message,
    })),
  };
}
