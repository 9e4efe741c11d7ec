import { type Html, html } from '../../../render/html/html.js';
import { withLocale } from '../../page.js';
import { ask, type FillContext, say } from './fill-context.js';

/** Before the first question: what this is for, the name in the report, where the answers stay. */
export function introSection(context: FillContext): Html {
  const { instrument, role, locale } = context;
  return html`<section class="step" id="intro" data-step="intro"><p class="eyebrow">${ask(context, instrument.name)}</p><h1 tabindex="-1">${ask(context, 'intro.title')}</h1>
<ul class="promises">${instrument.intro[role].map((key) => html`<li>${ask(context, key)}</li>`)}</ul>
<div class="note invited js" data-invited hidden></div>
<div class="field name"><label for="name">${say(context, 'fill.name')}</label><p class="hint" id="name-hint">${say(context, 'fill.name.hint')}</p><input id="name" maxlength="60" autocomplete="given-name" aria-describedby="name-hint"></div>
<div class="js keep"><label class="check"><input type="checkbox" id="remember"><span>${say(context, 'fill.remember')}<small>${say(context, 'fill.remember.hint')}</small></span></label></div>
<p class="no-js note">${say(context, 'fill.no-script')}</p>
<div class="js start"><button type="button" class="btn" data-next>${ask(context, 'intro.start')}</button><label class="text-button file"><input type="file" id="resume" accept="application/json,.json"><span>${say(context, 'fill.resume')}</span></label></div>
<p class="message js" role="status" data-resume-message></p>
<p class="other-role">${say(context, 'fill.other-role', { role })} <a href="${withLocale(`/fill/${instrument.id}?role=${role === 'employee' ? 'manager' : 'employee'}`, locale)}">${say(context, 'fill.other-role.link', { role })}</a></p></section>`;
}
