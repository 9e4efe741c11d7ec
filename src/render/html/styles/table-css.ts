/** Needs, lines and agreements. Below 44em rows become stacks; roles in the markup keep them a table. */
export const TABLE_CSS = `
table{border-collapse:collapse;width:100%;border-bottom:1px solid var(--rule)}
th{text-align:start;font-weight:600}
th .under{font-weight:400}
td,th{padding:0;vertical-align:middle}
.reading{font-size:1rem;line-height:1.5}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 2rem;font-size:1rem;line-height:1.4}
.legend svg{margin-top:.25em}
.legend.terms{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.75rem 1.5rem}
.ends{display:flex;justify-content:space-between;font-size:.9375rem;line-height:1.4;font-weight:400;color:var(--ink3)}
.group th{background:var(--sand2);padding:.375rem .75rem}
.group .small{font-weight:400}
.continua tr{display:grid;gap:.375rem 2rem;padding:.875rem 0;border-top:1px solid var(--line)}
.continua tr:first-child{border-top-color:var(--rule)}
.continua th{display:flex;justify-content:space-between;gap:1rem;line-height:1.4}
.pole:last-child{text-align:end}
.verdict{display:flex;align-items:center;gap:.75rem}
.changes{margin-top:.75rem}
.changes tr{display:grid;gap:.25rem 2rem;padding:.875rem 0;border-top:1px solid var(--line)}
.changes .ends{margin-top:.25rem}
.nothing{height:54px;display:flex;align-items:center;justify-content:center;font-size:1rem;color:var(--ink3)}
.cell-label{display:none}
.scroll{overflow-x:auto}
.data th,.data td{padding:.375rem .75rem .375rem 0;vertical-align:top;font-size:1rem;line-height:1.4;border-top:1px solid var(--line)}
.data thead th{border-top:0;vertical-align:bottom;font-size:.9375rem;color:var(--ink2)}
.data thead tr{border-bottom:1px solid var(--rule)}
.data .group th{padding:.375rem .75rem;border-top:0}
.data .end{text-align:end;font-variant-numeric:tabular-nums}
.needs thead th{padding-bottom:.5rem;font-size:.9375rem;color:var(--ink2);vertical-align:bottom}
.needs td.chart{position:relative}
@media screen and (max-width:43.99em){
.needs,.needs tbody,.needs tr,.needs th,.needs td,.agreements,.agreements tbody,.agreements tr,.agreements td{display:block}
.needs thead,.agreements thead{display:none}
.needs tr{padding:1rem 0;border-top:1px solid var(--line)}
.needs .group{padding:.75rem 0 0;border:0}
.needs .group+tr{border-top:0}
.needs td.chart{background:var(--sand1);--ground:var(--sand1);border-radius:.5rem;height:6.125rem;margin:.625rem 0}
.needs td.reading{margin-top:.375rem}
.ends{margin-bottom:.75rem}
.agreements tr{border-top:1px solid var(--rule);padding:.75rem 0}
.agreements td{min-height:4rem;border-bottom:1px solid var(--line);padding:.5rem 0}
.agreements td:last-child{border-bottom:0}
.cell-label{display:block;font-weight:600;font-size:1rem;color:var(--ink2)}
}
@media print, screen and (min-width:44em){
.stacked-only{display:none}
.needs{table-layout:fixed}
.needs thead th:nth-child(1){width:33%}
.needs thead th:nth-child(3){width:25%}
.needs tbody tr+tr:not(.group){border-top:1px solid var(--line)}
.needs .group+tr{border-top:0!important}
.needs tbody th,.needs td{padding:.5rem .5rem;line-height:1.4}
.needs .group th{padding:.375rem .75rem}
.needs thead th:first-child{padding-left:.75rem}
.needs thead th:last-child{padding-left:.5rem}
.needs tbody th[scope=row]{padding-left:.75rem;height:4.125rem}
.needs td.chart,.needs th.chart{padding-inline:2rem}
.needs th.chart{padding-inline:2rem;padding-bottom:.25rem}
.needs th .ends{margin-inline:-1.25rem}
.continua tr{grid-template-columns:minmax(0,1fr) 15.5rem;grid-template-rows:auto auto 1fr;grid-template-areas:"poles verdict" "poles reading" "line reading";padding:1rem 0 1.125rem;align-items:start}
.continua th{grid-area:poles}
.changes tr{grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-template-rows:auto 1fr;grid-template-areas:"theme line" "reading line";align-items:start}
.changes th{grid-area:theme}
.changes .reading{grid-area:reading}
.line{grid-area:line}
.verdict{grid-area:verdict}
.continua .reading{grid-area:reading}
.own-lines tr{grid-template-areas:"poles reading" "line reading";grid-template-rows:auto 1fr}
.own-lines .reading{align-self:center}
.agreements{table-layout:fixed}
.agreements th{font-size:1rem;color:var(--ink2);padding:0 .75rem .375rem;border-bottom:1.5px solid var(--ink)}
.agreements th:first-child,.agreements td:first-child{padding-left:0;width:17%}
.agreements th:last-child{width:18%}
.agreements td{height:7rem;padding:.875rem .75rem;vertical-align:top;font-size:1rem}
.agreements td+td{border-left:1px solid var(--line)}
.agreements tr+tr{border-top:1px solid var(--rule)}
}
`;
