/**
 * Appends reference tokens to a JSON Pointer.
 *
 * @param base a JSON Pointer; '' is the whole document
 * @see RFC 6901, section 3
 */
export function pointer(base: string, ...tokens: readonly (string | number)[]): string {
  return (
    base + tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  );
}
