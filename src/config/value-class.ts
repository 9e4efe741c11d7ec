/**
 * What kind of value was found, without the value: it may be a secret in the wrong place.
 *
 * @example `valueClass('-3')` → `a negative number`
 */
export function valueClass(text: string): string {
  if (/^\d+$/.test(text)) return 'a whole number';
  if (/^-\d+(\.\d+)?$/.test(text)) return 'a negative number';
  if (/^\d*\.\d+$/.test(text)) return 'a number with a fraction';
  if (/^[a-z]+:\/\//.test(text)) return 'a URL';
  return text.length === 1 ? 'text of 1 character' : `text of ${text.length} characters`;
}
