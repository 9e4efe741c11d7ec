import type { Block } from '../../../report/block.js';
import type { NeedGroup, NeedRow } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark } from '../svg/marks.js';
import { needLanes, scaleHead } from '../svg/need-lanes.js';
import { cardAfter } from '../wording.js';

type NeedsTable = Extract<Block, { kind: 'needs-table' }>;

/**
 * What a person needs: groups of rows, each with its label, two lanes of marks and a reading.
 *
 * Roles are written out, because on a phone the rows are stacked and would no longer be read as a table
 * everywhere. What the ends of the scale mean stands in the head, or above the table when that is gone.
 */
export function renderNeedsTable(
  context: HtmlContext,
  { legend, lane, range, ends, groups }: NeedsTable,
): Html {
  const words = context.document.furniture.screen;
  const scale = html`<span>${ends.low}</span> <span>${ends.high}</span>`;
  return html`<ul class="legend terms plain">${legend.map(
    ({ role, mark: kind, term, meaning, alt }) =>
      html`<li>${mark(role, kind, alt)}<span><b>${term}</b> <span class="under">${meaning}</span></span></li>`,
  )}</ul>
<p class="ends stacked-only">${scale}</p>
<table class="needs" role="table" aria-labelledby="${context.headingId}">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words?.theme}</th><th scope="col" role="columnheader" class="chart"><span class="ends">${scale}</span>${scaleHead(range)}</th><th scope="col" role="columnheader">${words?.reading}</th></tr></thead>
${groups.map((group) => renderGroup(context, group, lane))}
</table>`;
}

function renderGroup(context: HtmlContext, { title, note, rows }: NeedGroup, lane: NeedsTable['lane']): Html {
  return html`<tbody role="rowgroup">
<tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan="3" aria-colspan="3"><span class="with-note"><b>${title}</b> <span class="small">${note}</span></span></th></tr>
${rows.map((row) => renderRow(context, row, lane))}
</tbody>
`;
}

function renderRow(context: HtmlContext, row: NeedRow, lane: NeedsTable['lane']): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${row.label} <span class="under">${row.description}</span></th>${
    row.kind === 'answers' ? answerCells(context, row, lane) : openCell(row)
  }</tr>
`;
}

function answerCells(
  context: HtmlContext,
  row: Extract<NeedRow, { kind: 'answers' }>,
  lane: NeedsTable['lane'],
): Html {
  const { chart, alt, missing, reading, card } = row;
  return html`<td role="cell" class="chart">${needLanes(chart, { alt, missing, grid: true, digits: 'stacked', ...(lane && { lane }) })}</td><td role="cell" class="reading">${reading}${cardAfter(context, card)}</td>`;
}

function openCell({ text, question }: Extract<NeedRow, { kind: 'open' }>): Html {
  return html`<td role="cell" class="reading" colspan="2" aria-colspan="2">${text}${question === undefined ? undefined : html` <b>${question}</b>`}</td>`;
}
