import type { Item, Perspective } from '../../../instrument/instrument.js';
import { type Html, html } from '../../../render/html/html.js';
import { ask, type FillContext, say } from './fill-context.js';

/** What a closed mark means in every chart: how important, or simply the answer. Anything else is open. */
const CLOSED: readonly Perspective[] = ['self', 'other', 'importance', 'estimate'];

/** Ratings that stand under one statement carry a short name of their own. */
const NAMED: readonly Perspective[] = ['importance', 'experience', 'estimate', 'offer', 'room'];

/** One native radio group. Its legend is what a screen reader says first; the label beside it is for eyes. */
export function ratingGroup(context: FillContext, item: Item, legend: Html): Html {
  const { format, perspective } = item;
  const options = Array.from({ length: format.max - format.min + 1 }, (_, index) => format.min + index);
  const label = (index: number): string => ask(context, format.labels[index] ?? '');
  const mark = CLOSED.includes(perspective) ? 'closed' : 'open';
  return html`<fieldset class="q" data-item="${item.id}">${legend}<div class="opts ${mark}">${options.map(
    (option, index) =>
      html`<label class="o"><input type="radio" name="${item.id}" value="${option}"><b>${option}</b><span class="vh">, ${label(index)}</span></label>`,
  )}</div><div class="ends" aria-hidden="true"><span>${label(0)}</span><span class="chosen"></span><span>${label(options.length - 1)}</span></div>${format.unscored.map(
    ({ value, label: text }) =>
      html`<label class="o wide"><input type="radio" name="${item.id}" value="${value}"><b>${ask(context, text)}</b></label>`,
  )}</fieldset>`;
}

/** "Importance · How important is this to you?" beside the options. */
export function namedLegend(context: FillContext, { perspective, wording }: Item): Html {
  const name = NAMED.includes(perspective) ? say(context, `fill.rating.${perspective}`) : '';
  const prompt = wording.kind === 'statement' && wording.prompt ? ask(context, wording.prompt) : '';
  return html`<legend><b>${name}</b> <span>${prompt}</span></legend>`;
}
