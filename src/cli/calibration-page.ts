import type { Calibration } from '../calibration/calibration.js';
import { type Html, html } from '../render/html/html.js';
import { CALIBRATION_CSS } from './calibration-css.js';
import { type Cells, itemCells, scaleCells, singleItemCells } from './tables/calibration-columns.js';
import { calibrationCaption, calibrationRemarks } from './tables/calibration-remarks.js';

/** One page for the author of a questionnaire: self-contained, without script, for screen and one sheet of paper. */
export function calibrationPage(calibration: Calibration): string {
  const { questionnaire, role, scales, singleItems, notInTable } = calibration;
  const title = `Calibration of ${questionnaire.reference}, ${role}`;
  const remarks = calibrationRemarks(scales);
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${CALIBRATION_CSS}</style>
</head>
<body><main>
<h1>${title}</h1>
<p>${calibrationCaption(calibration)}</p>
${scales.length > 0 ? table('Scales, points of 0–100', scaleCells(scales)) : undefined}
<h2>Remarks</h2>
${remarks.length > 0 ? html`<ul>${remarks.map((remark) => html`<li>${remark}</li>\n`)}</ul>` : html`<p>None.</p>`}
<div class="items">
${scales.length > 0 ? table('Items of scales, keyed', itemCells(scales)) : undefined}
${singleItems.length > 0 ? table('Single items: they keep the fallback', singleItemCells(singleItems)) : undefined}
</div>
${notInTable.length > 0 ? html`<p>Not in the table: ${notInTable.join(', ')}.</p>` : undefined}
<p class="small">n: people who answered every item of the scale. SEM: standard error of measurement on the line from 0 to 100, from the lower of alpha and omega, with two items Spearman–Brown; it leaves out changes from day to day, so the real error is larger. Counts from: two people of this role differ by more in one of ten pairs if they are truly alike. Item–rest r: from .20 is common, below 0 the key is probably wrong. Floor, ceiling: share at the lowest and highest option. Questionnaire: <code>${questionnaire.hash}</code></p>
</main></body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}

function table(caption: string, { columns, rows }: Cells): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title, align }) => html`<th scope="col" class="${align ?? 'left'}">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first = '', ...cells]) =>
    html`<tr><th scope="row">${first}</th>${cells.map((cell, index) => html`<td class="${columns[index + 1]?.align ?? 'left'}">${cell}</td>`)}</tr>\n`,
)}</tbody>
</table></div>`;
}
