import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { ContinuumRow } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { bandKeys, continuum, zoneKey } from '../svg/continuum.js';
import { differenceSign, mark } from '../svg/marks.js';
import { cardAfter, personName } from '../wording.js';

type Continua = Extract<Block, { kind: 'continua' }>;

/**
 * Lines between two poles: a table whose rows are headed by their poles.
 *
 * Roles are written out, because rows laid out as a grid are no longer read as a table everywhere.
 */
export function renderContinua(context: HtmlContext, { legend, empty, rows }: Continua): Html {
  return html`<ul class="legend plain">
${ROLES.map((role) => html`<li>${mark(role)}<b>${personName(context, role)}</b></li>`)}
<li>${bandKeys()}<span>${legend.band}</span></li>
<li>${zoneKey()}<span>${legend.overlap}</span></li>
</ul>
<table class="continua" role="table" aria-labelledby="${context.headingId}"><tbody role="rowgroup">
${rows.map((row) => renderRow(context, row, empty))}
</tbody></table>`;
}

function renderRow(context: HtmlContext, row: ContinuumRow, empty: string): Html {
  return html`<tr role="row">
<th scope="row" role="rowheader"><span class="pole"><b>${row.left}</b> <span class="under">${row.leftHint}</span></span> <span class="vh">–</span> <span class="pole"><b>${row.right}</b> <span class="under">${row.rightHint}</span></span></th>
<td role="cell" class="line"><div class="strip">${
    row.chart.positions === undefined
      ? html`<p class="nothing">${empty}</p>`
      : continuum(row.chart.positions, row.alt)
  }</div></td>
<td role="cell" class="verdict">${differenceSign(row.sign)}<b>${row.label}</b></td>
<td role="cell" class="reading">${row.reading}${cardAfter(context, row.card)}</td>
</tr>
`;
}
