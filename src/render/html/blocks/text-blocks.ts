import type { Block } from '../../../report/block.js';
import type { Titled } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';

export function renderParagraph(
  _context: HtmlContext,
  { text }: Extract<Block, { kind: 'paragraph' }>,
): Html {
  return html`<p class="aside">${text}</p>`;
}

/** Short texts side by side; their heads rank under the title of the block, where it has one. */
export function renderColumns(
  _context: HtmlContext,
  { title, intro, items }: Extract<Block, { kind: 'columns' }>,
): Html {
  const head = (text: string): Html =>
    title === undefined ? html`<h3 class="small-head">${text}</h3>` : html`<h4>${text}</h4>`;
  return html`<div class="block">${title === undefined ? undefined : html`<h3>${title}</h3>`}${
    intro === undefined ? undefined : html`<p class="muted">${intro}</p>`
  }<div class="columns">${items.map((item) => html`<div>${head(item.title)}<p>${item.text}</p></div>`)}</div></div>`;
}

/** A panel with open questions. */
export function renderQuestionList(
  _context: HtmlContext,
  { title, intro, questions, space = false }: Extract<Block, { kind: 'question-list' }>,
): Html {
  return html`<div class="panel pale"><h3 class="title">${title}</h3>${
    intro === undefined ? undefined : html`<p>${intro}</p>`
  }<ol class="numbered">${questions.map((question) => html`<li${space ? html` class="with-space"` : undefined}>${question}</li>`)}</ol></div>`;
}

export function renderNotes(_context: HtmlContext, { notes }: Extract<Block, { kind: 'notes' }>): Html {
  return html`<div class="notes">${notes.map(note)}</div>`;
}

function note({ title, text }: Titled): Html {
  return html`<div><h3 class="small-head">${title}</h3><p>${text}</p></div>`;
}

/** Versions and fingerprint, small, at the end. */
export function renderColophon(
  _context: HtmlContext,
  { versions, fingerprint, note: text }: Extract<Block, { kind: 'colophon' }>,
): Html {
  return html`<div class="colophon"><p>${versions}</p><p>${fingerprint}</p><p>${text}</p></div>`;
}
