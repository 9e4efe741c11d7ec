import type { CalibratedScale, Calibration } from '../calibration/calibration.js';
import { type Html, html } from '../render/html/html.js';
import { calibrationCaption, scaleRemarks } from './tables/calibration-remarks.js';
import { coefficient, decimal, percent, signless } from './tables/numbers.js';

/** One page for the author of a questionnaire: self-contained, without script, for screen and paper. */
export function calibrationPage(calibration: Calibration): string {
  const { questionnaire, role, scales, singleItems, notInTable } = calibration;
  const title = `Calibration of ${questionnaire.reference}, ${role}`;
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 15px/1.45 system-ui, sans-serif; color: #26241f; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
.scroll { overflow-x: auto; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.15rem 0.6rem; border-bottom: 1px solid #d9d0c1; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child { text-align: left; }
thead th { border-bottom: 1px solid #857c6d; font-weight: 600; }
tbody th { font-weight: 400; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${calibrationCaption(calibration)}</p>
<p>Errors are standard errors of measurement on the line from 0 to 100. They leave out changes from day to day, so the real error is larger. Hash of the questionnaire: <code>${questionnaire.hash}</code></p>
${scales.map(scaleBlock)}
${singleItems.length > 0 ? singles(calibration) : undefined}
${notInTable.length > 0 ? html`<h2>Not in the table</h2>\n<p>${notInTable.join(', ')}</p>` : undefined}
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}

function scaleBlock(scale: CalibratedScale): Html {
  const remarks = scaleRemarks(scale);
  return html`<h2>${scale.scale}</h2>
${scale.status === 'refused' ? undefined : scaleFacts(scale)}
${remarks.length > 0 ? html`<ul>${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>` : undefined}
`;
}

function scaleFacts(scale: Exclude<CalibratedScale, { status: 'refused' }>): Html {
  const { alpha, omega } = scale;
  const facts = [
    `n = ${scale.complete} (${scale.grade})`,
    `mean ${signless(scale.meanPomp)}, SD ${signless(scale.sdPomp)}`,
    ...(alpha === undefined
      ? []
      : [
          `alpha ${coefficient(alpha.value)} (95 % from ${coefficient(alpha.interval.lower)} to ${coefficient(alpha.interval.upper)})`,
        ]),
    ...(omega.kind === 'estimated' ? [`omega ${coefficient(omega.omega)}`] : []),
    ...(scale.status === 'estimated'
      ? [
          `SEM ${decimal(scale.precision.semPomp)} from ${scale.precision.reliability.name}`,
          `two people differ from ${decimal(scale.precision.smallestDifferencePomp)} on`,
        ]
      : []),
  ];
  return html`<p>${facts.join('; ')}.</p>
${table(
  'Items, keyed',
  ['item', 'missing', 'floor', 'ceiling', 'mean', 'SD', 'item–rest r', 'alpha without', 'loading'],
  scale.items.map((item) => [
    item.item,
    percent(item.missingPercent),
    percent(item.floorPercent),
    percent(item.ceilingPercent),
    coefficient(item.mean),
    coefficient(item.sd),
    coefficient(item.itemRestR),
    coefficient(item.alphaIfDropped),
    coefficient(item.standardizedLoading),
  ]),
)}`;
}

function singles({ singleItems }: Calibration): Html {
  return html`<h2>Single items</h2>
<p>One answer has no reliability of its own, so these keep the fallback.</p>
${table(
  'Single items',
  ['item', 'n', 'missing', 'floor', 'ceiling', 'mean', 'SD'],
  singleItems.map((item) =>
    item.status === 'refused'
      ? [item.item, String(item.answered), 'fewer than 30', '', '', '', '']
      : [
          item.item,
          String(item.answered),
          percent(item.missingPercent),
          percent(item.floorPercent),
          percent(item.ceilingPercent),
          coefficient(item.mean),
          coefficient(item.sd),
        ],
  ),
)}`;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
}
