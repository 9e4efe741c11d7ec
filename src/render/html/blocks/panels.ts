import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { duo } from '../svg/marks.js';
import { writingLines } from './writing-lines.js';

export function renderStatement(
  _context: HtmlContext,
  { title, text }: Extract<Block, { kind: 'statement' }>,
): Html {
  return html`<div class="panel"><h3 class="title">${title}</h3><p>${text}</p></div>`;
}

/** The good thing to begin with. */
export function renderHighlight(
  _context: HtmlContext,
  { eyebrow, title, text }: Extract<Block, { kind: 'highlight' }>,
): Html {
  return html`<div class="panel highlight">${duo(72)}<div><p class="eyebrow">${eyebrow}</p><h3 class="title">${title}</h3><p>${text}</p></div></div>`;
}

/** The question that stands in every report, with room to write. */
export function renderQuestionPanel(
  _context: HtmlContext,
  { eyebrow, question, text }: Extract<Block, { kind: 'question-panel' }>,
): Html {
  return html`<div class="panel"><p class="eyebrow">${eyebrow}</p><h3 class="title">${question}</h3><p>${text}</p>${writingLines(3)}</div>`;
}
