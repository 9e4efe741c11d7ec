import { Problem } from '../../problems/problem.js';

/**
 * Text of a stream of bytes, chunk by chunk. A byte order mark is skipped.
 *
 * @throws Problem for bytes that are not UTF-8
 */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? new Problem('invalid-table', 'The table must be encoded in UTF-8.')
      : error;
  }
}
