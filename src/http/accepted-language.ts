import type { Request } from 'express';
import { languageOf } from '../i18n/locale.js';

/**
 * The language that the caller likes best of those there are; undefined when it names none of them. That
 * anything will do (`*`) names none.
 */
export function acceptedLanguage<Language extends string>(
  request: Request,
  available: readonly Language[],
): Language | undefined {
  for (const tag of request.acceptsLanguages()) {
    const found = available.find((language) => language === languageOf(tag));
    if (found !== undefined) return found;
  }
  return undefined;
}
