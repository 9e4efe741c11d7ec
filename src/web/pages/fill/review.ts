import type { Domain, Scale } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { ask, type FillContext, say } from './fill-context.js';

const DOMAINS: readonly Domain[] = ['strengths', 'preferences', 'expectations'];

/** After the last question: look back, see what a report would take, decide, hand in. */
export function reviewSection(context: FillContext): Html {
  const { role } = context;
  return html`<section class="step review" id="review" data-step="review"><p class="eyebrow">${say(context, 'fill.review.eyebrow')}</p><h1 tabindex="-1">${say(context, 'fill.review.title')}</h1><p class="lead">${say(context, 'fill.review.lead', { role })}</p>
<div class="js" data-part="left"></div><div class="js" data-part="quality"></div>
<div class="js block"><h2>${say(context, 'fill.preview.title')}</h2><p class="muted">${say(context, 'fill.preview.lead')}</p><div data-part="preview"></div></div>
<div class="block"><h2>${say(context, 'fill.withhold.title')}</h2><p class="muted">${say(context, 'fill.withhold.lead', { role })}</p>${DOMAINS.map((domain) => themes(context, domain))}</div>
${personal(context)}
<div class="block hand-in"><h2>${say(context, 'fill.hand-in.title')}</h2><label class="check"><input type="checkbox" id="consent"><span>${say(context, 'fill.consent', { role })}<small>${say(context, 'fill.consent.hint')}</small></span></label>
<div class="js actions"><button type="button" class="btn" data-download aria-describedby="download-reason">${say(context, 'fill.download')}</button><p class="reason" id="download-reason" data-reason></p></div><div class="message js" role="status" data-download-message></div></div>
<div class="nav js"><button type="button" class="btn ghost" data-back>${say(context, 'fill.back')}</button></div></section>`;
}

function themes(context: FillContext, domain: Domain): Html | undefined {
  const scales = context.instrument.scales.filter((scale) => scale.domain === domain);
  if (scales.length === 0) return undefined;
  return html`<fieldset class="themes"><legend>${say(context, `fill.domain.${domain}`)}</legend><div class="choices">${scales.map((scale) => theme(context, scale))}</div></fieldset>`;
}

/** A theme that is never shared has nothing to decide; that is said where the choice would be. */
function theme(context: FillContext, { id, name, sharing }: Scale): Html {
  if (sharing === 'never')
    return html`<p class="choice fixed"><span>${ask(context, name)}<small>${say(context, 'fill.withhold.never')}</small></span></p>`;
  return html`<label class="choice"><input type="checkbox" name="withheld" value="${id}"><span>${ask(context, name)}</span></label>`;
}

/** What energy something costs, and own words: shown only to who asks for it. */
function personal(context: FillContext): Html | undefined {
  const { instrument, role } = context;
  const items = [...instrument.picks, ...instrument.open].filter(
    ({ sensitivity, roles }) => sensitivity === 1 && roles.includes(role),
  );
  if (items.length === 0) return undefined;
  return html`<div class="block"><h2>${say(context, 'fill.personal.title')}</h2><p class="muted">${say(context, 'fill.personal.lead')}</p>${items.map(
    ({ id, question }) =>
      html`<label class="check"><input type="checkbox" name="agreed" value="${id}"><span>${ask(context, question)}<small data-answer="${id}"></small></span></label>`,
  )}</div>`;
}
