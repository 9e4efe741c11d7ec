import { joinBytes } from '../kernel/join-bytes.js';

/** One line of the input, without its line feed. */
export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  /** Its content was dropped while it was read. */
  | { readonly kind: 'too-long'; readonly number: number };

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** JSON's white space (RFC 8259, section 2). */
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);

/**
 * Splits bytes at line feeds, holding at most one line.
 *
 * Own code rather than a library, because a line without an end must not be collected: beyond the limit
 * bytes are counted and dropped. Lines are numbered from 1, as an editor shows them; empty ones are skipped.
 *
 * @param maxBytes longest line that is passed on; a longer one comes out as `too-long`
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;

  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line | undefined => {
    const bytes = length > maxBytes ? undefined : withoutMark(joinBytes(parts), number);
    parts = [];
    length = 0;
    if (bytes === undefined) return { kind: 'too-long', number };
    return bytes.every((byte) => BLANKS.has(byte)) ? undefined : { kind: 'line', number, bytes };
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      const line = take();
      if (line !== undefined) yield line;
      number++;
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  const last = take();
  if (last !== undefined) yield last;
}

/** Some editors put a byte order mark at the start of a file. */
function withoutMark(bytes: Uint8Array, number: number): Uint8Array {
  const marked = number === 1 && BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  return marked ? bytes.slice(BYTE_ORDER_MARK.length) : bytes;
}
