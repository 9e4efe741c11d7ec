import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark } from '../svg/marks.js';

/** Themes with little room: what to ask, and of whom. */
export function renderUpwardList(
  { people }: HtmlContext,
  { title, intro, items, closing }: Extract<Block, { kind: 'upward-list' }>,
): Html {
  return html`<div class="card"><h3 class="title">${title}</h3><p class="muted">${intro}</p>
<ul class="ruled upward plain">${items.map(
    ({ role, label, text }) =>
      html`<li>${mark(role, 'closed', people[role].name)}<b>${label}</b> <span>${text}</span></li>`,
  )}</ul>
<p class="aside">${closing}</p></div>`;
}
