import { ROLES, type Role } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import { isNamedByRole } from '../../named-by-role.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { brandLogo } from '../svg/brand-logo.js';
import { coverFigure } from '../svg/cover-figure.js';
import { langOf } from '../wording.js';

type Cover = Extract<Block, { kind: 'cover' }>;

/** Both names on their figures, the title, and the rules of the conversation. */
export function renderCover(context: HtmlContext, cover: Cover): Html {
  const logo = context.document.brand?.logo;
  return html`<div class="field"><div class="stage">
${logo && brandLogo(logo)}${coverFigure(cover.alt, cover.owner)}
${(cover.owner === undefined ? ROLES : [cover.owner]).map((role) => nameOnFigure(context, role))}
</div></div>
<div class="page">
<h1>${cover.titleLines[0]} <span class="line">${cover.titleLines[1]}</span></h1>
<p class="lead">${cover.lead}</p>
<dl class="rules">${cover.rules.map(({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>`)}</dl>
<div class="panel dates">${
    cover.discussBefore && html`<p>${cover.discussBefore.title} <b>${cover.discussBefore.text}</b></p>`
  }<p>${cover.preparedOn}</p></div>
</div>`;
}

/** Above this length a name is set smaller, so that it stays on its figure. */
const LONG_NAME = 20;

function nameOnFigure(context: HtmlContext, role: Role): Html {
  const person = context.people[role];
  const { fullName, roleLabel, lang } = person;
  const size = [...fullName].length > LONG_NAME ? ' long' : '';
  const roleLine = isNamedByRole(person) ? undefined : html` <span>${roleLabel}</span>`;
  return html`<p class="on-figure ${role}${size}"><bdi class="full-name"${langOf(context, lang)}>${fullName}</bdi>${roleLine}</p>`;
}
