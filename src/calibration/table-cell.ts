import type { Item } from '../instrument/instrument.js';

/** A cell of a table: a response in response units, none, or something that does not belong there. */
export type Cell =
  | { readonly kind: 'response'; readonly response: number }
  /** Empty, or an option that carries no number such as "not-observed". */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'refused'; readonly code: 'not-a-number' | 'out-of-range'; readonly message: string };

const SKIPPED: Cell = { kind: 'skipped' };

/** Reads a cell of a CSV file. */
export function cellFromText(text: string, item: Item): Cell {
  if (text === '') return SKIPPED;
  const isWhole = /^-?\d{1,6}$/.test(text);
  return isWhole ? responseCell(Number(text), item) : namedCell(text, item);
}

/** Reads a value of an NDJSON row; a number in quotes is text. */
export function cellFromJson(value: unknown, item: Item): Cell {
  if (value === undefined || value === null) return SKIPPED;
  if (typeof value === 'number') return responseCell(value, item);
  return namedCell(value, item);
}

function responseCell(response: number, { format }: Item): Cell {
  const isOption = Number.isInteger(response) && response >= format.min && response <= format.max;
  return isOption
    ? { kind: 'response', response }
    : {
        kind: 'refused',
        code: 'out-of-range',
        message: `must be a whole number from ${format.min} to ${format.max}, or empty`,
      };
}

function namedCell(value: unknown, { format }: Item): Cell {
  if (format.unscored.some((option) => option.value === value)) return SKIPPED;
  return {
    kind: 'refused',
    code: 'not-a-number',
    message: `must be a whole number from ${format.min} to ${format.max}, or empty; text is not read`,
  };
}
