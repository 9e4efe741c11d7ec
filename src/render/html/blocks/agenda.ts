import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { AgendaSegment } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark } from '../svg/marks.js';

/** The conversation as a bar of minutes and a list in time order, in one. */
export function renderAgenda(
  context: HtmlContext,
  { title, note, segments }: Extract<Block, { kind: 'agenda' }>,
): Html {
  return html`<div class="agenda">
<div class="with-note"><h3>${title}</h3><p class="small">${ROLES.map((role) => mark(role))} ${note}</p></div>
<ol class="plain">${segments.map((segment) => renderSegment(context, segment))}</ol>
</div>`;
}

/** As wide as it is long. Who opens it is heard by name, as the note above announces. */
function renderSegment(
  { people }: HtmlContext,
  { minutes, start, label, text, opens, topic }: AgendaSegment,
): Html {
  return html`<li${topic === undefined ? undefined : html` class="topic"`} style="--minutes:${minutes}"><div class="bar">${mark(opens, 'closed', people[opens].name)}${topic === undefined ? undefined : html`<span class="number">${topic}</span>`}</div><p class="time">${start}–${start + minutes}</p><p><b>${label}</b> <span>${text}</span></p></li>`;
}
