import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Place, placeAt } from './place.js';

/** What is usually the matter where a JSON text goes wrong, by the parser's name for it. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'must be a text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'must be a number as JSON writes it',
  ValueExpected: 'must be a value; look for a comma too many just before this place',
  PropertyNameExpected: 'must be a name in double quotes; look for a comma too many just before this place',
  ColonExpected: 'must have a colon between name and value',
  CommaExpected: 'must have a comma before this',
  CloseBraceExpected: 'must go on here: a brace is not closed',
  CloseBracketExpected: 'must go on here: a bracket is not closed',
  EndOfFileExpected: 'must end before this: the document is already complete',
  InvalidCommentToken: 'must not have comments: JSON has none',
  UnexpectedEndOfString: 'must have a closing quote on the same line',
  InvalidUnicode: 'must have four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'must have ", \\, /, b, f, n, r, t or u after a backslash',
  InvalidCharacter: 'must not hold control characters; write a line break as \\n',
};

/** Where a text stops being JSON and why; nothing when the parser cannot tell. */
export function syntaxMistake(text: string): (Place & { readonly message: string }) | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    // Deep nesting exhausts the stack of this parser, which is no reason to fail.
    return undefined;
  }
  // What follows the first error is mostly its consequence.
  const [first] = errors;
  if (first === undefined) return undefined;
  const message = EXPLANATIONS[printParseErrorCode(first.error)] ?? 'must be valid JSON';
  return { ...placeAt(text, first.offset), message };
}
