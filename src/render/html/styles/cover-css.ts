/** The cover: two figures that meet, a name on each. The square runs on to the edge of the window. */
export const COVER_CSS = `
.field{background:var(--sand2);--ground:var(--sand2);overflow:hidden}
.stage{position:relative;max-width:44rem;margin:0 auto;aspect-ratio:595/404}
.cover-figure{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
.brand-logo{position:absolute;z-index:1;top:2%;right:9.7%;height:5.2%;max-width:26%;object-fit:contain;object-position:right}
.on-figure{position:absolute;top:50%;transform:translateY(-50%);color:var(--white);line-height:1.2;font-size:clamp(.875rem,2.6vw,1.125rem)}
.on-figure.employee{left:9.7%;width:30.6%}
.on-figure.manager{left:60%;width:34%}
.on-figure span{display:block;margin-top:.25em}
.full-name{display:block;font-size:clamp(1.125rem,5vw,2.25rem);line-height:1.15}
.long .full-name{font-size:clamp(.875rem,3vw,1.375rem)}
h1{margin-top:2.25rem}
h1 .line{display:block}
.cover .lead{margin-top:1rem}
.rules,.columns{display:grid;gap:1.5rem 1.25rem;margin-top:2rem}
.rules>div{border-top:1px solid var(--ink);padding-top:.5rem}
.rules dt{font-size:1.125rem}
.rules dd{font-size:1rem;line-height:1.5;color:var(--ink2);margin-top:.125rem}
.dates{margin-top:2rem;display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem}
.dates.panel p{margin:0}
@media screen and (min-width:44em){
.rules{grid-template-columns:repeat(2,1fr)}
.cover .lead{margin-top:1.25rem}
.dates.panel{padding:1.25rem 2rem}
}
@media screen and (min-width:70em){.rules{grid-template-columns:repeat(4,1fr)}}
`;
