import type { ResponseSheet } from '../responses/response-sheet.js';
import { askedItems } from './item-blocks.js';

export interface Completion {
  readonly answered: number;
  readonly total: number;
}

/** Items answered of those asked of this role. "Not observed" is an answer; picks and open questions do not count. */
export function completion(sheet: ResponseSheet): Completion {
  const { responses, unscored } = sheet;
  const { all } = askedItems(sheet);
  let answered = 0;
  for (const id of all) if (responses.has(id) || unscored.has(id)) answered++;
  return { answered, total: all.length };
}
