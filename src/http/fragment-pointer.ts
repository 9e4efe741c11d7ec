/**
 * A JSON Pointer as a URI fragment: `/manager/role` → `#/manager/role`.
 *
 * @see RFC 6901, section 6
 */
export function fragmentPointer(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll('#', '%23')}`;
}
