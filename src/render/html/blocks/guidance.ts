import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';

/** Heads with what to do under or beside them. */
export function renderGuidance({ groups }: Extract<Block, { kind: 'guidance' }>): Html {
  return html`${groups.map(
    ({ title, note, items }) =>
      html`<div class="guide-row"><div><h3>${title}</h3>${
        note === undefined ? undefined : html`<p class="small muted">${note}</p>`
      }</div><ul class="to-do">${items.map((item) => html`<li>${item}</li>`)}</ul></div>
`,
  )}`;
}
