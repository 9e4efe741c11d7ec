/** Control characters other than tab and line feed, and the marks that reorder text on screen. */
const UNREADABLE = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/u;

export function hasUnreadableCharacters(text: string): boolean {
  return UNREADABLE.test(text);
}

/** Letters, digits, signs: without any of them a text shows nothing, whatever its length. */
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u;

export function hasVisibleCharacters(text: string): boolean {
  return VISIBLE.test(text);
}

/** What ends a line or jumps along it; a name stands within one. */
const BREAKS_LINE = /[\t\n\u2028\u2029]/u;

export function isOneLine(text: string): boolean {
  return !BREAKS_LINE.test(text);
}

/** Whether a text has more characters (code points) than this: never more than it has code units. */
export function isLongerThan(text: string, maxLength: number): boolean {
  return text.length > maxLength && [...text].length > maxLength;
}

/** What people typed, in one Unicode form, without white space around it. */
export function normalizeTyped(text: string): string {
  return text.normalize('NFC').trim();
}

/** What keeps a text from standing on a line of a report; undefined when nothing does. */
export function textMistake(text: string): { readonly code: string; readonly message: string } | undefined {
  if (!hasVisibleCharacters(text)) return { code: 'empty', message: 'must not be blank' };
  if (!isOneLine(normalizeTyped(text)))
    return { code: 'unreadable', message: 'must be on one line, without tabs' };
  return hasUnreadableCharacters(text) ? { code: 'unreadable', message: UNREADABLE_MESSAGE } : undefined;
}

export const UNREADABLE_MESSAGE =
  'must not contain control characters or marks that change the text direction';
