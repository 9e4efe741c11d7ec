import { IntlMessageFormat } from 'intl-messageformat';
import { pointer } from '../kernel/json-pointer.js';
import { nearest } from '../kernel/nearest.js';
import type { Violation } from '../problems/problem.js';
import { conventionsOf } from './locale.js';

/** Missing, unused, empty or malformed messages of one text file. */
export function checkMessages(
  texts: unknown,
  {
    file,
    locale,
    needed,
  }: { readonly file: string; readonly locale: string; readonly needed?: readonly string[] },
): Violation[] {
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
    return [{ pointer: '', code: 'type', message: 'must be an object of texts by key', file }];
  }
  const entries = Object.entries(texts);
  const known = entries.map(([key]) => key);
  const malformed = entries.flatMap(([key, text]) => {
    const mistake = messageMistake(text, locale);
    return mistake === undefined
      ? []
      : [{ pointer: pointer('', key), code: 'message', message: mistake, file }];
  });
  if (needed === undefined) return malformed;

  const unused = known.filter((key) => !needed.includes(key));
  const missing = needed
    .filter((key) => !known.includes(key))
    .map((key) => {
      const typo = nearest(key, unused);
      const hint = typo === undefined ? '' : `; the file has "${typo}"`;
      return { pointer: pointer('', key), code: 'missing-text', message: `is missing${hint}`, file };
    });
  const superfluous = unused.map((key) => ({
    pointer: pointer('', key),
    code: 'unused-text',
    message: 'is not a text this file needs',
    file,
  }));
  return [...malformed, ...missing, ...superfluous];
}

function messageMistake(text: unknown, locale: string): string | undefined {
  if (typeof text !== 'string' || text.trim() === '') return 'must be a text that is not empty';
  try {
    new IntlMessageFormat(text, conventionsOf(locale), undefined, { ignoreTag: true });
    return undefined;
  } catch (error) {
    return `is not a valid ICU message: ${error instanceof Error ? error.message.split('\n')[0] : 'unreadable'}`;
  }
}
