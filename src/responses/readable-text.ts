/** Control characters other than tab and line feed, and the marks that reorder text on screen. */
const UNREADABLE = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Surrogate}]/u;

export function hasUnreadableCharacters(text: string): boolean {
  return UNREADABLE.test(text);
}

/** What people typed, in one Unicode form, without white space around it. */
export function normalizeTyped(text: string): string {
  return text.normalize('NFC').trim();
}
