import { type Html, html } from '../../../render/html/html.js';
import { ask, type FillContext, say } from './fill-context.js';

/** The parts in their order, and where the reader is; anchors, so that they work without a script. */
export function rail(context: FillContext): Html {
  return html`<aside class="rail" aria-label="${say(context, 'fill.progress')}"><div class="js"><div class="bar" role="progressbar" aria-label="${say(context, 'fill.progress')}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="0"><i></i></div><p class="small muted" data-minutes></p></div>
<nav aria-label="${say(context, 'fill.parts')}"><ol class="steps">${ownSections(context).map(({ id, title }) => step(id, ask(context, title)))}${step('review', say(context, 'fill.review.step'))}</ol></nav>
<div class="note"><h2>${lock()}${say(context, 'fill.private.title')}</h2><p>${say(context, 'fill.private')} <button type="button" class="text-button js" data-wipe>${say(context, 'fill.wipe')}</button></p></div>
<div class="keys js"><p>${say(context, 'fill.keys')}</p><ul><li><kbd>1</kbd>–<kbd>5</kbd> ${say(context, 'fill.keys.choose')}</li><li><kbd>←</kbd> <kbd>→</kbd> ${say(context, 'fill.keys.step')}</li><li><kbd>Tab</kbd> ${say(context, 'fill.keys.next')}</li><li><kbd>0</kbd> ${say(context, 'fill.keys.skip')}</li></ul></div></aside>`;
}

export function ownSections({ instrument, role }: FillContext) {
  return instrument.sections.filter(({ roles }) => roles.includes(role));
}

function step(id: string, title: string): Html {
  return html`<li data-step-link="${id}"><a href="#${id}"><i class="dot" aria-hidden="true"></i><span>${title}<small></small></span></a></li>`;
}

export function lock(): Html {
  return html`<svg class="lock" width="16" height="18" viewBox="0 0 16 18" aria-hidden="true"><rect x="1" y="8" width="14" height="9" rx="2" fill="currentColor"/><path d="M4 8V5a4 4 0 0 1 8 0v3" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;
}
