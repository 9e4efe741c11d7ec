import type { Violation } from '../../../../problems/problem.js';
import { type Html, html } from '../../../../render/html/html.js';
import { brandLogo } from '../../../../render/html/svg/brand-logo.js';
import type { Brand } from '../../../../report/brand.js';
import type { CoachSession } from '../coach-session.js';

type Words = Pick<CoachSession, 'say' | 'exact'>;

/** More would be a page of its own; whoever mends these sees the others next. */
const MOST_SHOWN = 6;
/** Codes of mistakes that have words of their own. */
const REASONS = ['required', 'unknown-property', 'empty', 'unreadable', 'contrast', 'alike'];
/** What has to stand in a place, for every other mistake there. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/(?:colors\/\w+|fill)$/, 'color'],
  [/^\/(?:organisation|contact|logo\/alt)$/, 'text'],
  [/\/png$/, 'png'],
];

/** The brand that is chosen: its logo, name and colors, and whom it names. */
export function brandMarkup({ say }: Words, { organisation, contact, colors, logo }: Brand): Html {
  return html`<p class="brand-name">${logo && brandLogo(logo)}<span>${organisation}</span>${
    colors &&
    html`<svg class="brand-colors" viewBox="0 0 44 20" aria-hidden="true"><circle cx="10" cy="10" r="10" fill="${colors.employee}"/><rect x="25" y="1" width="18" height="18" fill="${colors.manager}"/></svg>`
  }</p>${contact === undefined ? undefined : html`<p class="hint">${say('coach.brand.contact', { contact })}</p>`}`;
}

/** Every mistake with its field and the reason, in the words of the page. */
export function brandMistakes(words: Words, name: string, mistakes: readonly Violation[]): Html {
  const { say } = words;
  const more = mistakes.length - MOST_SHOWN;
  return html`<p>${say('coach.brand.wrong', { file: name, count: mistakes.length })}</p><ul>${mistakes
    .slice(0, MOST_SHOWN)
    .map((mistake) => html`<li><b>${fieldName(mistake)}</b> ${reason(words, mistake)}</li>`)}</ul>${
    more > 0 ? html`<p>${say('coach.brand.wrong.more', { count: more })}</p>` : undefined
  }`;
}

/** `/colors/employee` as people write it: `colors.employee`. */
function fieldName({ pointer }: Violation): string {
  return pointer.slice(1).replaceAll('/', '.');
}

function reason({ say, exact }: Words, { pointer, code, figures = {} }: Violation): string {
  const numbers = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, exact(value)]));
  if (REASONS.includes(code)) return say(`coach.brand.reason.${code}`, numbers);
  const kind = KINDS.find(([place]) => place.test(pointer))?.[1] ?? 'other';
  return say(`coach.brand.reason.${kind}`);
}
