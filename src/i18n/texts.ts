import { IntlMessageFormat } from 'intl-messageformat';
import { conventionsOf } from './locale.js';

export type TextValues = Readonly<Record<string, string | number>>;

/** ICU messages by key, as they stand in a text file. */
export type Messages = Readonly<Record<string, string>>;

/** Looks texts up and fills them in, for one locale. */
export interface Texts {
  readonly locale: string;
  has(key: string): boolean;
  /** @throws when the key or a value is missing: text files are checked before, so that is a bug */
  text(key: string, values?: TextValues): string;
}

/** Texts of one locale; each message is compiled when first used and then kept. */
export function createTexts(locale: string, messages: Messages): Texts {
  const compiled = new Map<string, IntlMessageFormat>();
  const compile = (key: string): IntlMessageFormat => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (message === undefined) throw new Error(`No text "${key}" in ${locale}`);
    const format = new IntlMessageFormat(message, conventionsOf(locale), undefined, { ignoreTag: true });
    compiled.set(key, format);
    return format;
  };
  return {
    locale,
    has: (key) => Object.hasOwn(messages, key),
    text(key, values) {
      return String((compiled.get(key) ?? compile(key)).format(values));
    },
  };
}
