/** Conversation cards, quotes and room to write. */
export const CARD_CSS = `
.card{border-top:1.5px solid var(--ink);padding-top:1rem}
section>.card+.card{margin-top:3.5rem}
.card>.title{display:flex;gap:1.25rem;align-items:baseline}
.trace{font-size:.9375rem;line-height:1.45;color:var(--ink3);margin-top:.375rem}
.card-body{display:grid;gap:1.75rem 2.5rem;margin-top:1.5rem}
.card h4{font-size:1rem;line-height:1.5}
.answers>h4,.experiment h4,.own-words h4{color:var(--ink2)}
.answers .strip{margin-top:.5rem}
.answers>p{margin-top:1rem}
.answers>.poles{margin-top:.375rem;display:flex;justify-content:space-between;gap:1rem;font-size:1rem;line-height:1.4}
.key{display:grid;grid-template-columns:1fr 1fr;gap:.25rem 1rem;margin-top:.5rem;font-size:1rem;line-height:1.4;color:var(--ink2)}
.key .mark{margin-top:.3em}
.questions{display:grid;gap:.75rem;align-content:start}
.questions .panel{padding:1rem 1.25rem}
.questions .panel p{color:var(--ink)}
.questions .panel h4{font-weight:400}
.experiment{padding:.5rem 1.25rem 0}
.own-words{margin-top:1.5rem}
.writing{display:grid;padding-top:.25rem}
.writing i{height:2.25rem;border-bottom:1px solid var(--rule)}
.quote blockquote{font-size:1.375rem;line-height:1.5;font-weight:300;margin-top:.5rem;white-space:pre-line}
.quote.long blockquote{font-size:1.125rem;line-height:1.555;font-weight:400}
.card>.two{margin-top:1.25rem}
.upward>li{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem}
.upward>li>span{grid-column:2}
.card>.aside{margin-top:1rem}
@media screen and (min-width:44em){
.card-body{grid-template-columns:minmax(0,5fr) minmax(0,6fr)}
.upward>li{grid-template-columns:auto 14rem 1fr}
.upward>li>span{grid-column:3}
}
`;
