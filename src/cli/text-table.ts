export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Rows under titles, in columns as wide as their longest cell, two spaces apart. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
  return lines
    .map((cells) =>
      columns
        .map(({ align = 'left' }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, align: 'left' | 'right'): string {
  return align === 'left' ? cell.padEnd(width) : cell.padStart(width);
}
