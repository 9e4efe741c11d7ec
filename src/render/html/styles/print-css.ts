import type { ReportDocument } from '../../../report/report-document.js';
import { cssString } from '../escape.js';

/** A4 paper: a section starts a page, a card stays whole, a heading stays with what it heads. */
export const PRINT_CSS = `
@media print{
@page{size:A4;margin:15mm 20mm 19mm}
@page cover{margin:0 0 16mm}
html{font-size:9pt}
:root{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.skip,.contents{display:none}
.page{padding:0;max-width:none}
.cover{page:cover}
.cover .page{padding:0 20mm}
.stage{max-width:none;aspect-ratio:595/404}
.dates.panel{padding:1rem 1.5rem;margin-top:1.5rem}
.on-figure{font-size:11pt}
.full-name{font-size:28pt}
.long .full-name{font-size:15pt}
h1{font-size:38pt;line-height:1.1;margin-top:1.75rem}
h2{font-size:26pt;line-height:1.15}
h3{font-size:14pt}
.title{font-size:20pt}
.lead{font-size:12.5pt;line-height:1.5}
.rules{grid-template-columns:repeat(4,1fr)}
main>section{padding-top:0;break-before:page}
section>*{margin-top:1.25rem}
section>h3,section>.agenda,section>.block,section>table+.panel{margin-top:1.5rem}
section>h2:first-child{font-size:1rem;line-height:1.5;font-weight:600;color:var(--ink2)}
section>h2:first-child+.card{margin-top:.5rem}
section>.card+.card{margin-top:1.75rem}
.block>.aside,.card>.aside,.colophon{break-before:avoid}
.colophon{margin-top:1.25rem}
h1,h2,h3,h4,.section-name,.lead,.legend,.group,.with-note,.eyebrow,figcaption{break-after:avoid}
.card,.panel,.guide-row,.topics>li,.agenda,.columns,.own li,.ruled>li,.energy,.notes>div,.quote,tr,.room,.two{break-inside:avoid}
tbody{break-inside:auto}
thead{display:table-header-group}
p,li,dd{orphans:3;widows:3}
.panel{padding:1.25rem 1.5rem}
.shared li{padding-block:.875rem}
.own li{padding:.625rem 1rem}
.own .panel>p+p{margin-top:.125rem}
.ruled>li{padding:.4375rem 0}
.guide-row{grid-template-columns:9rem 1fr}
.people,.tiers,.two,.notes{grid-template-columns:1fr 1fr}
.beside{grid-template-columns:1.15fr 1fr}
.highlight{flex-direction:row;align-items:center;gap:2.25rem}
.topics,.columns{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}
.room{grid-template-columns:repeat(3,1fr)}
.numbered.across{grid-template-columns:repeat(3,1fr)}
.agenda ol{flex-direction:row;gap:1px}
.agenda li{display:block;flex:var(--minutes) 1 0;min-width:0;font-size:8.5pt;line-height:1.35;min-height:0}
.agenda .bar{height:2.75rem;align-items:center;padding:0 .5rem}
.agenda li p{padding:0 .375rem 0 0}
.own-words{position:relative;margin-top:.5rem}
.own-words h4{position:absolute;left:0;top:1.1rem;background:var(--white);padding-right:.75rem}
.writing i{height:2.1rem}
.card{padding-top:.625rem}
.card-body{margin-top:.75rem;gap:1rem 2rem}
.card .numeral{font-size:1.75rem}
.questions .panel{padding:.625rem 1rem}
.experiment{padding:.25rem 1rem 0}
.answers>p{margin-top:.625rem}
.trace{font-size:.875rem}
.card-body{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}
.upward>li{grid-template-columns:auto 12rem 1fr}
.upward>li>span{grid-column:3}
.continua tr{padding:.5rem 0}
.needs tbody th[scope=row]{height:3.75rem}
a{text-decoration:none}
footer.page{display:none}
}
`;

/** The foot of every page, with its number; browsers that know no page boxes leave it out. */
export function pageBoxCss({ footer, page }: ReportDocument['furniture']): string {
  const font =
    'font:8pt "Source Sans 3","Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:#676157';
  const number = page
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');
  return `@page{@bottom-left{content:${cssString(footer)};${font};width:70%}@bottom-right{content:${number};${font}}}
@page cover{@bottom-left{content:none}@bottom-right{content:none}}`;
}
