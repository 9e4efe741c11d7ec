/** Blocks in reading order: guide, overview, strengths, room, method. */
export const BLOCKS_CSS = `
.guide-row{border-top:1px solid var(--line);padding-top:1rem;display:grid;gap:.75rem 2rem}
.guide-row h3{font-size:1.125rem;line-height:1.444}
.people{display:grid;gap:.75rem 2rem}
.people li,.legend li,.same,.room li,.key li{display:flex;gap:.625rem;align-items:flex-start}
.people span{flex:1}
.people b{display:block}
.call-outs{display:grid;grid-template-columns:1fr 1fr;padding:0 .875rem;text-align:center;font-size:1rem;line-height:1.4;color:var(--ink2);align-items:end;margin:.5rem 0}
.strip~.call-outs{align-items:start}
.call-outs li{padding:0 .25rem}
.call-outs b{display:block;color:var(--ink)}
.call-outs li::after{content:"";display:block;width:0;height:.75rem;border-left:1px solid var(--rule);margin:.25rem auto 0}
.strip~.call-outs li::after{content:none}
.strip~.call-outs li::before{content:"";display:block;width:0;height:.75rem;border-left:1px solid var(--rule);margin:0 auto .25rem}
.call-outs:first-child{margin-bottom:0}
.strip~.call-outs{margin-top:0}
.same{align-items:center;font-size:1rem;margin-top:1rem}
.beside{display:grid;gap:1rem 2rem;align-items:center}
.tiers,.two,.notes{display:grid;gap:1.5rem 2.5rem}
.tiers dt{display:flex;gap:.75rem;align-items:center}
.tiers dd{font-size:1rem;line-height:1.5;color:var(--ink2);margin-top:.125rem}
.highlight{display:flex;flex-direction:column;gap:1.25rem}
.highlight>div{flex:1}
.topics{display:grid;gap:2rem 1.25rem}
.topics>li{border-top:1px solid var(--ink);padding-top:.75rem}
.topic-head{display:flex;align-items:center;gap:1.25rem;margin-bottom:.75rem}
.topic-head .strip{flex:1;max-width:18rem}
.numeral{font-size:2.5rem;line-height:1.1}
.topics p+p{margin-top:.375rem}
.agenda ol{display:flex;flex-direction:column;gap:2px;margin-top:1rem}
.agenda li{display:grid;grid-template-columns:4rem 3rem 1fr;gap:0 .75rem;align-items:start;font-size:1rem;line-height:1.4;--ground:var(--sand2);min-height:max(4rem,calc(var(--minutes)*.45rem))}
.agenda .topic{--ground:var(--sand3)}
.agenda .bar{background:var(--ground);align-self:stretch;display:flex;align-items:flex-start;gap:.5rem;padding:.75rem .5rem}
.agenda .number{font-size:1.375rem;line-height:1;font-weight:300;color:var(--ink)}
.agenda li p{padding:.5rem 0}
.agenda .time{color:var(--ink3);font-variant-numeric:tabular-nums}
.agenda li span{color:var(--ink2)}
.agenda b{display:block}
.columns>div{border-top:1px solid var(--line);padding-top:.625rem}
.columns p,.notes p{font-size:1rem;line-height:1.5;color:var(--ink2);margin-top:.125rem}
.block>.columns,.block>.room{margin-top:1rem}
.numbered{list-style:none;counter-reset:n;display:grid;gap:1rem 1.5rem;margin-top:1rem}
.numbered li{counter-increment:n;display:grid;grid-template-columns:2.25rem 1fr;align-items:baseline}
.numbered li::before{content:counter(n);content:counter(n)/"";font-size:1.625rem;font-weight:300;line-height:1}
.to-do{margin:0;padding-left:1.25rem;list-style:'–  ';display:grid;gap:.375rem}
.with-space{padding-bottom:2.25rem;border-bottom:1px solid var(--rule)}
.shared{display:grid;gap:.75rem}
.shared li{display:flex;gap:1.5rem;align-items:center;padding-block:1.25rem}
.shared li>div{flex:1}
.shared b{font-size:1.375rem;line-height:1.3}
.own{display:grid;gap:.75rem;margin-top:.75rem}
.own li{padding:1rem 1.25rem}
.two .small-head .name{font-weight:600}
.ruled>li{border-top:1px solid var(--line);padding:.625rem 0;display:flex;gap:1rem;align-items:flex-start}
.ruled{margin-top:.625rem}
.ruled .sign{margin-top:.375rem;min-width:26px}
.energy{margin-top:.625rem}
.energy>div{border-top:1px solid var(--line);padding:.5rem 0;display:grid;grid-template-columns:9.5rem 1fr}
.energy dt{grid-row:1/span 9;font-weight:400;font-size:1rem;line-height:1.75;color:var(--ink2);display:flex;gap:.625rem;align-items:center;align-self:start}
.energy dd{grid-column:2}
.room{display:grid;gap:.75rem}
.room .panel{padding:1.125rem 1.25rem}
.room-head{display:flex;justify-content:space-between;align-items:center;gap:1rem}
.room .now{background:var(--sand3);--ground:var(--sand3)}
.room .upward{background:var(--sand1);--ground:var(--sand1)}
.room ul{margin-top:.75rem;display:grid;gap:.5rem;font-size:1rem;line-height:1.4}
.room .small{color:var(--ink2)}
.block>.aside{margin-top:1rem}
.colophon{border-top:1px solid var(--line);padding-top:.75rem;margin-top:3rem;font-size:.9375rem;line-height:1.5;color:var(--ink3)}
@media screen and (min-width:44em){
.guide-row{grid-template-columns:11rem 1fr}
.people,.tiers,.two,.notes{grid-template-columns:1fr 1fr}
.beside{grid-template-columns:1.15fr 1fr}
.highlight{flex-direction:row;align-items:center;gap:2.25rem}
.topics,.columns{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
.room{grid-template-columns:repeat(3,1fr)}
.numbered.across{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
}
@media screen and (min-width:50em){
.agenda ol{flex-direction:row;gap:1px}
.agenda li{display:block;flex:var(--minutes) 1 0;min-width:5.75rem;font-size:.9375rem;min-height:0}
.agenda .bar{height:3.25rem;align-items:center;padding:0 .75rem}
.agenda li p{padding:0 .5rem 0 0}
.agenda .time{padding-top:.375rem}
.agenda li:last-child p{padding-right:0}
}
`;
