/** Line and column, both from 1, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** @param offset in UTF-16 code units from the start of the text */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
