import type { DataTable } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';

type Row = DataTable['groups'][number]['rows'][number];

/** A plain table; wider than the window, it can be moved by whoever looks or uses a keyboard. */
export function renderDataTable({ title, note, columns, groups }: DataTable): Html {
  const cell = (row: Row, index: number): Html => {
    const end = columns[index]?.align === 'end' ? html` class="end"` : undefined;
    const text = row[index]?.text ?? '';
    return index === 0 ? html`<th scope="row">${text}</th>` : html`<td${end}>${text}</td>`;
  };
  const label = title ?? columns[0]?.label ?? '';
  return html`${title === undefined ? undefined : html`<h3>${title}</h3>`}${
    note === undefined ? undefined : html`<p class="muted">${note}</p>`
  }
<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table class="data">
<thead><tr>${columns.map(
    (column) =>
      html`<th scope="col"${column.align === 'end' ? html` class="end"` : undefined}>${column.label}</th>`,
  )}</tr></thead>
${groups.map(
  (group) => html`<tbody>
${
  group.title === undefined
    ? undefined
    : html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${group.title}</th></tr>
`
}${group.rows.map(
  (row) => html`<tr>${columns.map((_, index) => cell(row, index))}</tr>
`,
)}</tbody>`,
)}</table></div>`;
}
