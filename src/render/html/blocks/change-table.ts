import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { chanceKey, changeLanes } from '../svg/change-lanes.js';
import { mark } from '../svg/marks.js';
import { personName } from '../wording.js';

type ChangeTable = Extract<Block, { kind: 'change-table' }>;

/**
 * What changed, row by row: words beside a line with the earlier and the present answer.
 *
 * Roles are written out, because rows laid out as a grid are no longer read as a table everywhere.
 */
export function renderChangeTable(context: HtmlContext, { title, note, legend, rows }: ChangeTable): Html {
  return html`${legend === undefined ? undefined : renderLegend(context, legend)}<div class="block"><h3>${title}</h3><p class="muted">${note}</p>
<table class="changes" role="table" aria-label="${title}"><tbody role="rowgroup">
${rows.map(
  ({ label, text, chart, alt, ends, asked }) => html`<tr role="row">
<th scope="row" role="rowheader">${label}</th>
<td role="cell" class="reading">${text}</td>
<td role="cell" class="line"><div class="strip">${changeLanes(chart, alt)}</div><p class="ends"><span>${ends.low}</span> ${asked === undefined ? undefined : html`<span>${asked}</span> `}<span>${ends.high}</span></p></td>
</tr>
`,
)}</tbody></table></div>`;
}

function renderLegend(context: HtmlContext, { before, now, band }: NonNullable<ChangeTable['legend']>): Html {
  return html`<ul class="legend plain">
${ROLES.map((role) => html`<li>${mark(role, 'open')}${mark(role)}<b>${personName(context, role)}</b></li>`)}
<li>${before}</li>
<li>${now}</li>
<li>${chanceKey()}<span>${band}</span></li>
</ul>
`;
}
