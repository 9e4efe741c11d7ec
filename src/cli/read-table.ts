import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem } from '../problems/problem.js';
import { readFailure } from './documents/read-document.js';

/** A million people answering the shipped questionnaire fit as CSV, with 76 items at two bytes. */
const MAX_TABLE_BYTES = 160 * 1024 * 1024;

/**
 * A table as it is read, chunk by chunk. Pipes are files too, so the size is also counted on the way.
 *
 * @throws Problem when it is missing or too large, the latter before anything is read
 */
export async function* readTable(file: string, maxBytes = MAX_TABLE_BYTES): AsyncGenerator<Uint8Array> {
  try {
    let size = 0;
    if ((await stat(file)).size > maxBytes) throw tooLarge(file, maxBytes);
    for await (const chunk of createReadStream(file)) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(file, maxBytes);
      yield chunk;
    }
  } catch (error) {
    throw readFailure(file, error);
  }
}

function tooLarge(file: string, maxBytes: number): Problem {
  const limit = maxBytes / 1024 / 1024;
  return new Problem(
    'invalid-table',
    `${file} is larger than ${limit} MB: give one role and one row per person, as CSV; a part of the rows will do.`,
  );
}
