import type { SplitTable, TableGroup } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';

/** Two tables side by side, under each other where there is no room. */
export function renderSplitTable({ columns, halves }: SplitTable): Html {
  const head = html`<thead><tr>${columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>`;
  return html`<div class="two">${halves
    .filter((groups) => groups.length > 0)
    .map((groups) => html`<table class="data">${head}${groups.map(groupBody)}</table>`)}</div>`;
}

function groupBody({ title, rows }: TableGroup): Html {
  return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="2">${title}</th></tr>
${rows.map(
  ({ label, text }) => html`<tr><th scope="row">${label}</th><td>${text}</td></tr>
`,
)}</tbody>`;
}
