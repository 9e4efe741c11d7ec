import type { ResponseSheet } from '../responses/response-sheet.js';

export interface Completion {
  readonly answered: number;
  readonly total: number;
}

/** Items answered of those asked of this role. "Not observed" is an answer; picks and open questions do not count. */
export function completion({ instrument, role, responses, unscored }: ResponseSheet): Completion {
  const asked = [...instrument.items.values()].filter(({ roles }) => roles.includes(role));
  const answered = asked.filter(({ id }) => responses.has(id) || unscored.has(id)).length;
  return { answered, total: asked.length };
}
