import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { SeenStrength, StrengthBox } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { duo, mark, seenSign } from '../svg/marks.js';
import { withName } from '../wording.js';

/** What both have at the top first, then all of the one, then all of the other. */
export function renderStrengthColumns(
  context: HtmlContext,
  { heads, sharedNote, shared, own, none }: Extract<Block, { kind: 'strength-columns' }>,
): Html {
  return html`${shared.length === 0 ? undefined : html`<ul class="shared plain">${shared.map((box) => sharedBox(box, sharedNote))}</ul>`}
<div class="two">${ROLES.map(
    (role) =>
      html`<div><h3 class="small-head">${mark(role)} ${withName(context, heads[role], role)}</h3>${
        own[role].length > 0
          ? html`<ul class="own plain">${own[role].map(ownBox)}</ul>`
          : shared.length === 0
            ? html`<p class="muted">${none}</p>`
            : undefined
      }</div>`,
  )}</div>`;
}

function sharedBox({ name, description }: StrengthBox, note: string): Html {
  return html`<li class="panel">${duo(34)}<div><p class="with-note"><b>${name}</b> <span class="small">${note}</span></p><p>${description}</p></div></li>`;
}

function ownBox({ name, description }: StrengthBox): Html {
  return html`<li class="panel pale"><p><b>${name}</b></p><p>${description}</p></li>`;
}

/** By the one who looks: the manager's view of the employee stands first, under the employee's own. */
const SEERS = ['manager', 'employee'] as const;

export function renderSeenStrengths(
  context: HtmlContext,
  { title, heads, seen, none }: Extract<Block, { kind: 'seen-strengths' }>,
): Html {
  return html`<h3>${title}</h3>
<div class="two">${SEERS.map(
    (seer) =>
      html`<div><h4>${mark(seer)} ${withName(context, heads[seer], seer)}</h4>${
        seen[seer].length === 0
          ? html`<p class="muted">${none}</p>`
          : html`<ul class="ruled plain">${seen[seer].map((strength) => seenRow(strength, seer))}</ul>`
      }</div>`,
  )}</div>`;
}

function seenRow({ name, note, ownToo }: SeenStrength, seer: (typeof SEERS)[number]): Html {
  return html`<li>${seenSign(seer, ownToo)}<span><b>${name}</b> <span class="under">${note}</span></span></li>`;
}
