import { html } from '../../../render/html/html.js';
import { all, need } from '../page/dom.js';
import { type FillSession, type Part, rowsOfAll } from './fill-session.js';
import { isAnswered, isDone } from './row.js';

/** Brings bar, words, list of parts and the notes on open questions up to date. */
export function showProgress(session: FillSession): void {
  const { draft, instrument, parts, say } = session;
  const rows = rowsOfAll(session);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const done = rows.filter((row) => isDone(row, draft)).reduce((sum, { weight }) => sum + weight, 0);
  const percent = Math.round((100 * done) / total);
  const minutes = Math.ceil(instrument.minutes * (1 - done / total));

  for (const bar of all('.bar')) {
    if (bar.hasAttribute('aria-valuenow')) bar.setAttribute('aria-valuenow', String(percent));
    need('i', bar).style.width = `${percent}%`;
  }
  for (const place of all('[data-minutes]')) {
    place.textContent = done === total ? say('fill.minutes.none') : say('fill.minutes', { minutes });
  }
  const index = parts.findIndex(({ id }) => id === draft.step);
  need('[data-part-of]').textContent =
    index >= 0 ? say('fill.part', { number: index + 1, total: parts.length }) : '';
  for (const link of all('[data-step-link]')) showStep(session, link);
  for (const part of parts) showOpenQuestions(session, part);
}

function showStep({ draft, parts, say }: FillSession, link: HTMLElement): void {
  const id = link.dataset.stepLink ?? '';
  const part = parts.find((candidate) => candidate.id === id);
  const done = part?.rows.filter((row) => isDone(row, draft)).length ?? 0;
  const isComplete = part !== undefined && done === part.rows.length;
  const isCurrent = draft.step === id;
  link.dataset.state = isCurrent ? 'current' : isComplete ? 'done' : done > 0 ? 'begun' : 'later';
  const anchor = need('a', link);
  if (isCurrent) anchor.setAttribute('aria-current', 'step');
  else anchor.removeAttribute('aria-current');
  const count = part === undefined ? '' : say('fill.done-count', { done, total: part.rows.length });
  need('small', link).textContent = isCurrent || (done > 0 && !isComplete) ? count : '';
  if (part !== undefined) {
    need('[data-done]', part.element).textContent = count;
    need('[data-show-done]', part.element).hidden = done === 0;
  }
}

/** Open questions are named and linked at the end of a part: never red, never in the way. */
function showOpenQuestions({ draft, say }: FillSession, { element, rows }: Part): void {
  const place = need('[data-left]', element);
  const left = rows.filter((row) => !isDone(row, draft));
  const isShown = element.dataset.reachedEnd !== undefined && left.length > 0 && left.length < rows.length;
  place.hidden = !isShown;
  if (isShown) place.innerHTML = openQuestions(say('fill.left', { count: left.length }), left).markup;
}

export function openQuestions(
  sentence: string,
  rows: readonly { readonly id: string; readonly name: string }[],
) {
  return html`<p>${sentence}</p><ul>${rows.map(({ id, name }) => html`<li><a href="#q-${id}">${name}</a></li>`)}</ul>`;
}

/** Questions of the whole sheet that are neither answered nor passed over. */
export function leftOpen(session: FillSession) {
  return rowsOfAll(session).filter(
    (row) => !isAnswered(row, session.draft) && !session.draft.passed.includes(row.id),
  );
}
