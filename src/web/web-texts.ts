import path from 'node:path';
import { checkMessages } from '../i18n/check-messages.js';
import { createTexts, type Messages, type Texts } from '../i18n/texts.js';
import { PACKAGE_ROOT, readJsonFile } from '../library/load-library.js';
import { Problem } from '../problems/problem.js';

/** Languages of the pages, each in its own name, in the order of the menu. */
export const WEB_LOCALES = { nl: 'Nederlands', en: 'English', de: 'Deutsch', fr: 'Français' } as const;
export type WebLocale = keyof typeof WEB_LOCALES;

/** Texts of the pages in one language. */
export interface WebTexts extends Texts {
  /** Messages whose keys begin with one of the parts, for a script to fill in itself. */
  select(...parts: readonly string[]): Messages;
}

export type AllWebTexts = ReadonlyMap<string, WebTexts>;

/**
 * Reads the page texts of every language; English decides which keys there are.
 *
 * @throws Problem with all mistakes of all files
 */
export function loadWebTexts(folder: string = path.join(PACKAGE_ROOT, 'web-texts')): AllWebTexts {
  const files = Object.keys(WEB_LOCALES).map((locale) => {
    const file = path.join(folder, `${locale}.json`);
    return { locale, file, messages: readJsonFile(file) as Messages };
  });
  const english = files.find(({ locale }) => locale === 'en')?.messages ?? {};
  const needed = Object.keys(english);
  const violations = files.flatMap(({ locale, file, messages }) =>
    checkMessages(messages, { file, locale, needed }),
  );
  const [first] = violations;
  if (first !== undefined) {
    const detail = `${violations.length} mistake(s); first in ${first.file} at ${first.pointer}: ${first.message}`;
    throw new Problem('invalid-template', detail, violations);
  }
  return new Map(files.map(({ locale, messages }) => [locale, webTexts(locale, messages)]));
}

function webTexts(locale: string, messages: Messages): WebTexts {
  return {
    ...createTexts(locale, messages),
    select: (...parts) =>
      Object.fromEntries(
        Object.entries(messages).filter(([key]) => parts.some((part) => key.startsWith(`${part}.`))),
      ),
  };
}
