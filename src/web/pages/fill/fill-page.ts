import type { Policy } from '../../../analysis/policy.js';
import type { InstrumentSection } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { instrumentToJson } from '../../instrument-json.js';
import type { Page } from '../../page.js';
import { ask, type FillContext, say } from './fill-context.js';
import type { FillData } from './fill-data.js';
import { introSection } from './intro.js';
import { lock, ownSections, rail } from './rail.js';
import { reviewSection } from './review.js';
import { sectionRows } from './rows.js';

/** The whole questionnaire of one role as one document: printable as it is, one part at a time with a script. */
export function fillPage(
  context: FillContext,
  policy: Pick<Policy, 'scoring' | 'quality' | 'comparison'>,
): Page {
  const { role, instrument } = context;
  const sections = ownSections(context);
  return {
    title: `${ask(context, instrument.name)}`,
    description: ask(context, instrument.purpose),
    className: `fill ${role}`,
    script: 'fill.js',
    data: dataFor(context, policy),
    links: html`<button type="button" class="text-button js" data-pause>${say(context, 'fill.pause')}</button>`,
    content: html`<div class="wrap">${rail(context)}<main id="main"><div class="mobile-progress js"><p><span data-part-of></span><span data-minutes></span></p><div class="bar" aria-hidden="true"><i></i></div></div>
${introSection(context)}${sections.map((section, index) => part(context, section, { number: index + 1, total: sections.length }))}${reviewSection(context)}${rowButtons(context)}</main></div>
${wipeDialog(context)}${pauseDialog(context)}<p class="vh" role="status" data-announce></p>`,
  };
}

function part(
  context: FillContext,
  section: InstrumentSection,
  at: { readonly number: number; readonly total: number },
): Html {
  return html`<section class="step" id="${section.id}" data-step="${section.id}" data-section><p class="eyebrow">${say(context, 'fill.part', at)}</p><h1 tabindex="-1">${ask(context, section.title)}</h1><p class="lead">${ask(context, section.instruction)}</p>
<p class="done-so-far js"><span data-done></span><button type="button" class="text-button" data-show-done aria-expanded="false">${say(context, 'fill.show-done')}</button></p>
<div class="rows">${sectionRows(context, section)}</div>
<div class="left-open js" data-left></div>
<div class="nav js"><button type="button" class="btn ghost" data-back>${say(context, 'fill.back')}</button><span class="small muted" data-saved-state></span><button type="button" class="btn" data-next>${at.number < at.total ? say(context, 'fill.next', { number: at.number + 1 }) : say(context, 'fill.to-review')}</button></div></section>`;
}

/** On a phone one question is on screen: these stay in reach of the thumb. */
function rowButtons(context: FillContext): Html {
  return html`<div class="sticky js"><p>${lock()}<span data-saved>${say(context, 'fill.private.short')}</span></p><div><button type="button" class="btn ghost" data-row-back>${say(context, 'fill.row.back')}</button><button type="button" class="btn" data-row-next>${say(context, 'fill.row.next')}</button></div></div>`;
}

function wipeDialog(context: FillContext): Html {
  return html`<dialog id="wipe" aria-labelledby="wipe-title"><h2 id="wipe-title">${say(context, 'fill.wipe.title')}</h2><p>${say(context, 'fill.wipe.text')}</p><div class="actions"><button type="button" class="btn ghost" data-close>${say(context, 'fill.wipe.cancel')}</button><button type="button" class="btn" data-wipe-now>${say(context, 'fill.wipe.confirm')}</button></div></dialog>`;
}

function pauseDialog(context: FillContext): Html {
  return html`<dialog id="pause" aria-labelledby="pause-title"><h2 id="pause-title">${say(context, 'fill.pause.title')}</h2><p>${say(context, 'fill.pause.text')}</p><div class="actions"><button type="button" class="btn" data-save>${say(context, 'fill.pause.save')}</button><button type="button" class="btn ghost" data-close>${say(context, 'fill.pause.close')}</button></div><p class="small"><button type="button" class="text-button" data-wipe>${say(context, 'fill.wipe')}</button></p></dialog>`;
}

function dataFor(
  { instrument, role, locale, texts, words }: FillContext,
  { scoring, quality, comparison }: Pick<Policy, 'scoring' | 'quality' | 'comparison'>,
): FillData {
  const names = instrument.scales.flatMap((scale) =>
    scale.domain === 'preferences' ? [scale.name, scale.poles.low, scale.poles.high] : [scale.name],
  );
  const labels = instrument.picks.flatMap(({ options }) => options.map(({ label }) => label));
  return {
    locale,
    role,
    instrument: instrumentToJson(instrument),
    words: Object.fromEntries([...names, ...labels].map((key) => [key, words[key] ?? ''])),
    messages: texts.select('fill', 'preview', 'link'),
    policy: { scoring, quality, comparison },
  };
}
