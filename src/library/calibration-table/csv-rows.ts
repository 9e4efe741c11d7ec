import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../problems/problem.js';
import { MAX_LINE } from './table-limits.js';

/**
 * Rows of a CSV table, one at a time; the first is the header.
 *
 * Comma or semicolon, whichever stands in the first line; cells are trimmed; empty lines are skipped.
 *
 * @throws Problem when a row has another number of cells, a quote is not closed, or a row does not end
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  const [first, whole] = await peek(text);
  const parser = parse({
    delimiter: delimiterOf(first),
    max_record_size: MAX_LINE,
    skip_empty_lines: true,
    trim: true,
  });
  const feeding = pipeline(Readable.from(whole), parser);
  // A failure is told by the parser below; this promise only must not go unhandled.
  feeding.catch(() => undefined);
  try {
    for await (const row of parser) yield row as string[];
    await feeding;
  } catch (error) {
    throw error instanceof CsvError ? csvProblem(error) : error;
  } finally {
    parser.destroy();
  }
}

/** The first chunk, and all chunks including it. */
async function peek(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const chunks = text[Symbol.asyncIterator]();
  let first = '';
  while (first === '') {
    const next = await chunks.next();
    if (next.done === true) break;
    first = next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    try {
      yield first;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await chunks.return?.();
    }
  }
  return [first, whole()];
}

/** Spreadsheets write semicolons where the comma divides decimals. */
function delimiterOf(chunk: string): ',' | ';' {
  const [line = ''] = chunk.split(/\r?\n/, 1);
  return line.includes(';') && !line.includes(',') ? ';' : ',';
}

/** In our words: the message of the parser may quote a cell. */
function csvProblem({ code, lines }: CsvError & { readonly lines?: number }): Problem {
  const at = lines === undefined ? '' : `Line ${lines}: `;
  switch (code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return new Problem('invalid-table', `${at}every row must have as many cells as the first.`);
    case 'CSV_MAX_RECORD_SIZE':
      return new Problem('invalid-table', `${at}a row may have at most ${MAX_LINE} characters.`);
    default:
      return new Problem('invalid-table', `${at}the table must be CSV, with every quote closed.`);
  }
}
