/**
 * Page, type and what every block shares. Sizes in rem follow the reader's own; the person colors are
 * set once per person, so that a mark only says whose it is. In a dark scheme `--white` is the page.
 */
export const BASE_CSS = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem;background:var(--white)}
body{margin:0;background:var(--white);color:var(--ink);font:400 1.125rem/1.555 "Source Sans 3","Source Sans Pro",-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
.employee{--me:var(--employee);--me-mid:var(--employeeMid);--me-tint:var(--employeeTint)}
.manager{--me:var(--manager);--me-mid:var(--managerMid);--me-tint:var(--managerTint)}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
h1,h2,.title,.numeral{font-weight:300;text-wrap:balance}
h1{font-size:2rem;line-height:1.1875}
h2{font-size:1.625rem;line-height:1.25}
h3{font-size:1.375rem;line-height:1.364;font-weight:600}
h4,.small-head{font-size:1.125rem;line-height:1.444;font-weight:600}
.title{font-size:1.625rem;line-height:1.23}
.lead{font-size:1.125rem;line-height:1.5;color:var(--ink2);max-width:38em;text-wrap:pretty}
p,dd,li{text-wrap:pretty}
b,dt{font-weight:600}
.plain{list-style:none}
.muted,.aside{color:var(--ink2);max-width:42em}
.small,.under,.eyebrow,.section-name{font-size:1rem;line-height:1.5}
.small,.under{color:var(--ink2)}
.under{display:block}
.eyebrow,.section-name{font-weight:600;color:var(--ink2)}
.name{color:var(--me);font-weight:600}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
a:focus-visible,main:focus-visible{outline:3px solid var(--ink);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
.card-link{font-weight:600;white-space:nowrap}
.skip{position:absolute;left:1rem;top:-6rem;z-index:1;padding:.75rem 1.25rem;background:var(--ink);color:var(--white);font-weight:600;border-radius:.5rem}
.skip:focus{top:1rem}
.page{max-width:75rem;margin:0 auto;padding:0 1.25rem}
.panel{background:var(--sand2);--ground:var(--sand2);border-radius:.75rem;padding:1.25rem}
.panel.pale{background:var(--sand1);--ground:var(--sand1)}
.panel .title+p,.panel>p+p{margin-top:.5rem}
.panel p{color:var(--ink2)}
.panel b{color:var(--ink)}
.with-note{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.125rem 1rem}
.contents{padding:1.75rem 0 0}
.contents a{display:block;padding:.375rem 0}
main>section{padding-top:4rem}
section>.section-name+h2{margin-top:.25rem}
section>h2+.lead{margin-top:.625rem}
section>*{margin-top:1.5rem}
section>h2,section>.section-name{margin-top:0}
section>h3,section>.agenda,section>.block,section>table+.panel{margin-top:2.75rem}
section>h3+*{margin-top:.75rem}
footer.page{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;margin-top:4rem;padding-top:1.5rem;padding-bottom:3rem;font-size:.9375rem;color:var(--ink3)}
footer b{color:var(--ink2)}
@media screen and (min-width:44em){
.page{padding:0 3rem}
h1{font-size:2.75rem;line-height:1.18}
h2{font-size:2.125rem;line-height:1.2}
.title{font-size:1.75rem}
.lead{font-size:1.3125rem;line-height:1.524}
.panel{padding:1.75rem 2rem}
.contents ol{columns:2;column-gap:2rem}
main>section{padding-top:5.5rem}
}
@media screen and (min-width:70em){
.with-rail{display:grid;grid-template-columns:13rem minmax(0,50rem);gap:0 4.5rem;justify-content:space-between}
.contents{padding-top:5.5rem}
.contents ol{columns:1;position:sticky;top:2rem;font-size:1rem}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
