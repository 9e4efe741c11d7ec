import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark } from '../svg/marks.js';
import { personName } from '../wording.js';

/** A table to fill in by hand: who, what, how we notice, when. */
export function renderAgreements(
  context: HtmlContext,
  { columns, rows }: Extract<Block, { kind: 'agreements' }>,
): Html {
  const [who, ...others] = columns;
  // On a phone the head is gone and every empty cell says for itself what belongs in it.
  const label = (title: string): Html => html`<span class="cell-label" aria-hidden="true">${title}</span>`;
  const row = html`<tr role="row"><td role="cell">${label(who)}<ul class="plain">${ROLES.map(
    (role) => html`<li>${mark(role, 'open')} ${personName(context, role)}</li>`,
  )}</ul></td>${others.map((title) => html`<td role="cell">${label(title)}</td>`)}</tr>
`;
  return html`<table class="agreements" role="table" aria-labelledby="${context.headingId}">
<thead role="rowgroup"><tr role="row">${columns.map((title) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${Array.from({ length: rows }, () => row)}</tbody></table>`;
}

/** The short talk after some weeks. */
export function renderCheckpoint(
  _context: HtmlContext,
  { title, when, questions }: Extract<Block, { kind: 'checkpoint' }>,
): Html {
  return html`<div class="panel"><div class="with-note"><h3>${title}</h3><p>${when}</p></div><ol class="numbered across">${questions.map((question) => html`<li>${question}</li>`)}</ol></div>`;
}
