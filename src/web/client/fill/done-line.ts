import { html } from '../../../render/html/html.js';
import { all, need } from '../page/dom.js';
import type { FillSession } from './fill-session.js';
import type { Row } from './row.js';

/** A finished question as one line with its answers and a way back to it. */
export function showDoneLine(row: Row, number: number, { draft, say }: FillSession): void {
  const line = row.element.querySelector('.done') ?? row.element.appendChild(document.createElement('div'));
  line.className = 'done';
  const passed = draft.passed.includes(row.id);
  const values = passed ? [html`<span>${say('fill.passed')}</span>`] : answersOf(row);
  line.innerHTML =
    html`<span class="done-name">${number}. ${row.name}</span><span class="v">${values}</span><button type="button" class="text-button" data-edit>${say('fill.edit')}<span class="vh">: ${row.name}</span></button>`.markup;
}

function answersOf({ element }: Row) {
  const ratings = all('[data-item]', element).flatMap((group) => {
    const chosen = group.querySelector<HTMLInputElement>('input:checked');
    if (chosen === null) return [];
    const name = group.querySelector('legend b')?.textContent ?? '';
    const word = need('b', chosen.parentElement ?? group).textContent ?? '';
    const figure = group.querySelector('.opts')?.classList.contains('open') ? 'open' : 'closed';
    return [html`<span><i class="figure ${figure}" aria-hidden="true"></i>${name} ${word}</span>`];
  });
  const picks = all<HTMLInputElement>('[data-pick] input:checked', element).map(
    (input) => html`<span>${input.parentElement?.textContent ?? ''}</span>`,
  );
  const open = all<HTMLTextAreaElement>('[data-open]', element).map(
    ({ value }) => html`<span>${value.length > 60 ? `${value.slice(0, 58)}…` : value}</span>`,
  );
  return [...ratings, ...picks, ...open];
}
