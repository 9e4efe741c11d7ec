import { type Html, html } from '../html.js';

/** Lines to write on: for paper, and nothing to hear. */
export function writingLines(count: number): Html {
  return html`<div class="writing" aria-hidden="true">${Array.from({ length: count }, () => html`<i></i>`)}</div>`;
}
