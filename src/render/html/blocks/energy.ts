import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { energySign, mark } from '../svg/marks.js';
import { personName } from '../wording.js';

type Energy = Extract<Block, { kind: 'energy' }>;

/** What gives and what takes energy, for whom something was chosen and may be shown. */
export function renderEnergy(context: HtmlContext, block: Energy): Html {
  const people = ROLES.filter(
    (role) => block.people[role].gives.length + block.people[role].costs.length > 0,
  );
  return html`<h3>${block.title}</h3>
${
  people.length === 0
    ? html`<p class="muted">${block.none}</p>`
    : html`<div class="two">${people.map((role) => renderPerson(context, block, role))}</div>`
}`;
}

function renderPerson(context: HtmlContext, block: Energy, role: Role): Html {
  const rows = (['gives', 'costs'] as const).filter((kind) => block.people[role][kind].length > 0);
  return html`<div><h4>${mark(role)} ${personName(context, role)}</h4><dl class="energy">${rows.map(
    (kind) =>
      html`<div><dt>${energySign(kind)}${block[kind]}</dt>${block.people[role][kind].map((name) => html`<dd>${name}</dd>`)}</div>`,
  )}</dl></div>`;
}
