import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark } from '../svg/marks.js';
import { langOf, withName } from '../wording.js';

/** Longer answers are set as reading text. */
const LONG_QUOTE = 130;

/** What each wrote about what goes well, in their own words and language. */
export function renderQuotes(
  context: HtmlContext,
  { title, quotes }: Extract<Block, { kind: 'quotes' }>,
): Html {
  return html`<div class="card"><h3 class="title">${title}</h3><div class="two">${quotes.map(
    ({ role, intro, text, quoted, lang }) =>
      html`<figure class="quote${text.length > LONG_QUOTE ? ' long' : ''}"><figcaption>${mark(role)} ${withName(context, intro, role)}</figcaption><blockquote${langOf(context, lang)} dir="auto">${quoted}</blockquote></figure>`,
  )}</div></div>`;
}
