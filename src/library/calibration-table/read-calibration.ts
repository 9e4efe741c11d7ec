import type { Calibration } from '../../calibration/calibration.js';
import { createCalibrator } from '../../calibration/calibrator.js';
import { roleItems } from '../../calibration/role-scales.js';
import { type Cell, cellFromJson, cellFromText } from '../../calibration/table-cell.js';
import { strangeColumn, tableColumns } from '../../calibration/table-columns.js';
import type { Instrument, Item, Role } from '../../instrument/instrument.js';
import { pointer } from '../../kernel/json-pointer.js';
import { unwrap } from '../../kernel/result.js';
import { Problem, type Violation } from '../../problems/problem.js';
import { csvRows } from './csv-rows.js';
import { decodeUtf8 } from './decode-utf8.js';
import { ndjsonRows } from './ndjson-rows.js';
import { MAX_MISTAKES } from './table-limits.js';

export const TABLE_FORMATS = ['csv', 'ndjson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface CalibrationSource {
  readonly instrument: Instrument;
  readonly role: Role;
  /** Day that stands in the calibration, `YYYY-MM-DD`. */
  readonly date: string;
}

type Responses = (number | undefined)[];

/**
 * Calibrates from a table that passes by once: nothing of it is kept but sums.
 *
 * A row is counted from 1, after the header; violations point at `/rows/<row>/<item>`.
 *
 * @throws Problem `invalid-table` with all mistakes, at most twenty, none with the cell's content
 */
export async function readCalibration(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  source: CalibrationSource,
): Promise<Calibration> {
  const text = decodeUtf8(bytes);
  return format === 'csv' ? fromCsv(text, source) : fromNdjson(text, source);
}

async function fromCsv(text: AsyncIterable<string>, source: CalibrationSource): Promise<Calibration> {
  const rows = csvRows(text);
  const header = await rows.next();
  if (header.done === true) throw new Problem('invalid-table', 'The table is empty.');
  const columns = tableColumns(header.value, source.instrument, source.role);
  if (!columns.ok) {
    await rows.return(undefined);
    throw tableProblem(columns.error.slice(0, MAX_MISTAKES));
  }
  return calibrate(rows, columns.value, source, (row, read) =>
    columns.value.map((item, index) => read(item, cellFromText(row[index] ?? '', item))),
  );
}

/** Every item of the role is a column here: a row names only what was answered. */
async function fromNdjson(text: AsyncIterable<string>, source: CalibrationSource): Promise<Calibration> {
  const { instrument, role } = source;
  const columns = roleItems(instrument, role);
  const known: ReadonlySet<string> = new Set(columns.map(({ id }) => id));
  return calibrate(ndjsonRows(text), columns, source, (row, read, refuse) => {
    Object.keys(row).forEach((name, index) => {
      if (!known.has(name)) refuse(strangeColumn(name, index, instrument, role));
    });
    return columns.map((item) => read(item, cellFromJson(row[item.id], item)));
  });
}

type ReadCell = (item: Item, cell: Cell) => number | undefined;
type RefuseRow = (mistake: Pick<Violation, 'code' | 'message'>) => void;

async function calibrate<Row>(
  rows: AsyncGenerator<Row>,
  columns: readonly Item[],
  { instrument, role, date }: CalibrationSource,
  toResponses: (row: Row, read: ReadCell, refuse: RefuseRow) => Responses,
): Promise<Calibration> {
  const calibrator = createCalibrator(instrument, role, columns);
  const mistakes: Violation[] = [];
  let number = 0;
  const read: ReadCell = (item, cell) => {
    if (cell.kind === 'response') return cell.response;
    if (cell.kind === 'refused') {
      const { code, message } = cell;
      mistakes.push({ pointer: pointer('/rows', number, item.id), code, message });
    }
    return undefined;
  };
  const refuse: RefuseRow = (mistake) => mistakes.push({ pointer: pointer('/rows', number), ...mistake });

  for await (const row of rows) {
    number += 1;
    const responses = toResponses(row, read, refuse);
    if (mistakes.length === 0) calibrator.add(responses);
    if (mistakes.length >= MAX_MISTAKES) break;
  }
  if (mistakes.length > 0) throw tableProblem(mistakes.slice(0, MAX_MISTAKES));
  return unwrap(calibrator.finish(date));
}

function tableProblem(mistakes: readonly Violation[]): Problem {
  const more = mistakes.length >= MAX_MISTAKES ? ' or more; reading stopped there' : '';
  return new Problem('invalid-table', `The table has ${mistakes.length} mistake(s)${more}.`, mistakes);
}
