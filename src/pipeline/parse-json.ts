import { err, ok, type Result } from '../kernel/result.js';
import { Problem } from '../problems/problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads JSON from bytes.
 *
 * Bytes that are not UTF-8 are refused: replacing them would put a "�" into somebody's name.
 * A byte order mark is skipped. The problem says nothing of the content; V8's own message quotes it.
 */
export function parseJson(bytes: Uint8Array): Result<unknown, Problem> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return err(new Problem('invalid-json', 'The document must be encoded in UTF-8.'));
  }
  try {
    return ok(JSON.parse(text));
  } catch {
    const reason = text.trim() === '' ? 'The document is empty.' : 'The document must be valid JSON.';
    return err(new Problem('invalid-json', reason));
  }
}
