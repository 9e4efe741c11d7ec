import type { Block } from '../../../report/block.js';
import type { RoomColumn } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { mark, roomSign } from '../svg/marks.js';
import { cardLink } from '../wording.js';

type RoomMap = Extract<Block, { kind: 'room-map' }>;

/** Three panels: what can be done now, together, and only higher up. */
export function renderRoomMap(context: HtmlContext, { title, note, columns, empty, closing }: RoomMap): Html {
  return html`<div class="block"><div class="with-note"><h3>${title}</h3><p class="small">${note}</p></div>
<div class="room">${columns.map((column) => renderColumn(context, column, empty))}</div>
${closing === undefined ? undefined : html`<p class="aside">${closing}</p>`}</div>`;
}

function renderColumn(context: HtmlContext, { sign, title, note, items }: RoomColumn, empty: string): Html {
  return html`<div class="panel ${sign}"><div class="room-head"><h4>${title}</h4>${roomSign(sign)}</div><p class="small">${note}</p>${
    items.length === 0
      ? html`<p class="small">${empty}</p>`
      : html`<ul class="plain">${items.map((item) => renderItem(context, item))}</ul>`
  }</div>`;
}

/** Whose need it is: heard by name. */
function renderItem(context: HtmlContext, { role, label, card }: RoomColumn['items'][number]): Html {
  return html`<li>${mark(role, 'closed', context.people[role].name)}<span>${label}${card === undefined ? undefined : html` ${cardLink(context, card)}`}</span></li>`;
}
