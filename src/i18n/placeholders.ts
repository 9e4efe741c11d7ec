import { IntlMessageFormat } from 'intl-messageformat';
import { conventionsOf } from './locale.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Element types of the parser that stand for themselves: words, and the number sign of a plural. */
const WORDS = 0;
const NUMBER_SIGN = 7;

/**
 * Names of the arguments of an ICU message, wherever in it they stand.
 *
 * @throws when the message is malformed
 */
export function placeholdersOf(message: string, locale: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === WORDS || element.type === NUMBER_SIGN) continue;
      if ('value' in element) names.add(element.value);
      if ('options' in element) for (const { value } of Object.values(element.options)) visit(value);
    }
  };
  visit(new IntlMessageFormat(message, conventionsOf(locale), undefined, { ignoreTag: true }).getAst());
  return [...names];
}
