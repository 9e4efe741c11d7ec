/** Marks and charts. A chart spans its track; what reaches beyond the ends lies in the padding around it. */
export const DRAWING_CSS = `
svg{display:inline-block;flex:none;overflow:visible}
.closed{fill:var(--me)}
.open{fill:var(--white);stroke:var(--me)}
.connector{stroke:var(--me-mid)}
.band{fill:var(--me-tint);stroke:var(--me);stroke-width:1}
.halo{fill:var(--ground,var(--white))}
.overlap{fill:var(--ground,var(--white))}
.zone{fill:var(--sand3)}
.grid line,.tick{stroke:var(--line);stroke-width:1;shape-rendering:crispEdges}
.tick.centre{stroke:var(--rule)}
.neither{--me:var(--rule);--me-tint:var(--sand2)}
.nobody{--me:var(--sand3)}
.neutral .closed{fill:var(--ink)}
.ink{fill:var(--ink)}
.ink-open{fill:var(--white);stroke:var(--ink)}
.ink-line{fill:none;stroke:var(--ink)}
svg text{fill:var(--ink2);font-size:.9375rem}
svg .missing{fill:var(--ink3);stroke:var(--ground,var(--white));stroke-width:6px;paint-order:stroke;stroke-linejoin:round}
.mark{width:.78em;height:.78em;vertical-align:-.04em;margin-inline-end:.2em}
li>.mark,.bar>.mark{margin-inline-end:0}
.people .mark{width:1.5rem;height:1.5rem}
.people .mark,.room .mark,.key .mark,.upward .mark{margin-top:.35em}
.people .mark{margin-top:.125rem}
.legend .mark{width:1rem;height:1rem;margin-top:.2em}
.agenda .mark{width:.9375rem;height:.9375rem}
.ring{width:1.375rem;height:1.375rem}
.strip{background:var(--sand1);--ground:var(--sand1);border-radius:.375rem;padding:0 .875rem}
.lanes{width:100%}
.lanes.normal{height:4.125rem}
.lanes.small{height:2.875rem}
.strip .lanes,.strip .continuum{display:block}
.strip.with-digits{padding:0 1.75rem 1.5rem}
.continuum{width:100%}
.scale-head{width:100%;height:1.25rem;display:block}
.digits.stacked{display:none}
td.chart .lanes{position:absolute;inset:0 2rem;width:calc(100% - 4rem);height:100%}
@media screen and (max-width:43.99em){
td.chart .lanes{inset:0 1.5rem 1.625rem;width:calc(100% - 3rem);height:4.5rem}
.digits.stacked{display:inline}
}
`;
