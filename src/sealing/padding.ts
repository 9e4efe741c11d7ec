import { joinBytes } from '../kernel/join-bytes.js';
import { type Bytes, utf8 } from './bytes.js';

/** Sizes of what is sealed: this, and its doubles. So the length tells next to nothing about the answers. */
export const SMALLEST_BUCKET = 512;

/** No sheet is longer; more is an attempt to fill the reader's memory. */
const MAX_TEXT_BYTES = 256 * 1024;

const LENGTH_BYTES = 4;

/** Deflates a text and fills it up with zeros to the next bucket, its length in front. */
export async function pack(text: string): Promise<Bytes> {
  const small = await through(utf8(text), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  let bucket = SMALLEST_BUCKET;
  while (bucket < LENGTH_BYTES + small.length) bucket *= 2;
  const packed = new Uint8Array(bucket);
  new DataView(packed.buffer).setUint32(0, small.length);
  packed.set(small, LENGTH_BYTES);
  return packed;
}

/** @throws when the bytes are no packed text of a bearable length */
export async function unpack(packed: Uint8Array): Promise<string> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = LENGTH_BYTES + view.getUint32(0);
  if (end > packed.length) throw new RangeError('The length does not fit');
  const small = new Uint8Array(packed.subarray(LENGTH_BYTES, end));
  const bytes = await through(small, new DecompressionStream('deflate-raw'), MAX_TEXT_BYTES);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  // Failures reach the reader below; the writer's own copies of them need no second hearing.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(chunks);
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('Longer than any sheet');
    }
    chunks.push(value);
  }
}
