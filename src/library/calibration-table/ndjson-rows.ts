import { Problem } from '../../problems/problem.js';
import { MAX_LINE } from './table-limits.js';

/** A line that is an object; the value of each key is checked by whoever knows the items. */
export type NdjsonRow = Readonly<Record<string, unknown>>;

/**
 * Rows of NDJSON, one object per line, one at a time. Empty lines are skipped.
 *
 * @throws Problem when a line is not an object, or does not end
 */
export async function* ndjsonRows(text: AsyncIterable<string>): AsyncGenerator<NdjsonRow> {
  let number = 0;
  for await (const line of linesOf(text)) {
    number += 1;
    if (line.trim() !== '') yield parseLine(line, number);
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MAX_LINE) {
      throw new Problem('invalid-table', `A line may have at most ${MAX_LINE} characters.`);
    }
  }
  yield rest;
}

function parseLine(line: string, number: number): NdjsonRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Problem('invalid-table', `Line ${number}: must be valid JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('invalid-table', `Line ${number}: must be an object of responses by item.`);
  }
  return value as NdjsonRow;
}
