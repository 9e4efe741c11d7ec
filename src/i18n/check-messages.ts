import { IntlMessageFormat } from 'intl-messageformat';
import { pointer } from '../kernel/json-pointer.js';
import { nearest } from '../kernel/nearest.js';
import type { Violation } from '../problems/problem.js';
import { conventionsOf } from './locale.js';
import { placeholdersOf } from './placeholders.js';
import type { Messages } from './texts.js';

export interface MessagesContext {
  readonly file: string;
  readonly locale: string;
  readonly needed?: readonly string[];
  /** The same texts in the language they were written in first: with the placeholders there are. */
  readonly original?: { readonly locale: string; readonly messages: Messages };
}

/** Missing, unused, empty or malformed messages of one text file, and placeholders that have no value. */
export function checkMessages(texts: unknown, context: MessagesContext): Violation[] {
  const { file, locale, needed } = context;
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
    return [{ pointer: '', code: 'type', message: 'must be an object of texts by key', file }];
  }
  const entries = Object.entries(texts);
  const known = entries.map(([key]) => key);
  const malformed = entries.flatMap(([key, text]) => {
    const mistake = messageMistake(text, locale) ?? placeholderMistake(key, text, context);
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

/** A report that met an unknown placeholder would have no value for it; one that lacks a placeholder says less. */
function placeholderMistake(
  key: string,
  text: unknown,
  { locale, original }: MessagesContext,
): string | undefined {
  const first = original && Object.hasOwn(original.messages, key) ? original.messages[key] : undefined;
  if (typeof text !== 'string' || original === undefined || first === undefined) return undefined;
  if (messageMistake(first, original.locale) !== undefined) return undefined;
  const known = placeholdersOf(first, original.locale);
  const given = placeholdersOf(text, locale);
  const lacking = known.filter((name) => !given.includes(name));
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, lacking);
    const hint = meant === undefined ? '' : `; did you mean {${meant}}?`;
    return `has a placeholder {${unknown}}, which this text has not in "${original.locale}"${hint}`;
  }
  const [lost] = lacking;
  return lost === undefined
    ? undefined
    : `lacks the placeholder {${lost}}, which it has in "${original.locale}"`;
}
