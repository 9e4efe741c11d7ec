import type { Block } from '../../../report/block.js';
import type { OwnLineRow } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { bandKey, ownContinuum } from '../svg/continuum.js';

/** The place of one person on each line, as rows headed by their poles. */
export function renderOwnLines(
  _context: HtmlContext,
  { title, owner, legend, empty, rows }: Extract<Block, { kind: 'own-lines' }>,
): Html {
  return html`<h3 id="own-lines-title">${title}</h3>
<ul class="legend plain"><li>${bandKey(owner)}<span>${legend}</span></li></ul>
<table class="continua own-lines" role="table" aria-labelledby="own-lines-title"><tbody role="rowgroup">
${rows.map((row) => renderRow(row, empty))}
</tbody></table>`;
}

function renderRow(
  { left, leftHint, right, rightHint, chart, alt, reading }: OwnLineRow,
  empty: string,
): Html {
  return html`<tr role="row">
<th scope="row" role="rowheader"><span class="pole"><b>${left}</b> <span class="under">${leftHint}</span></span> <span class="vh">–</span> <span class="pole"><b>${right}</b> <span class="under">${rightHint}</span></span></th>
<td role="cell" class="line"><div class="strip">${
    chart.positions === undefined ? html`<p class="nothing">${empty}</p>` : ownContinuum(chart.positions, alt)
  }</div></td>
<td role="cell" class="reading">${reading}</td>
</tr>
`;
}
