import { ROLES } from '../../../instrument/instrument.js';
import type { Block } from '../../../report/block.js';
import type { MarkGuide } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import type { HtmlContext } from '../html-context.js';
import { continuum } from '../svg/continuum.js';
import { differenceSign, mark } from '../svg/marks.js';
import { needLanes } from '../svg/need-lanes.js';
import { personName } from '../wording.js';

/** A part of the reading guide: its name in the left column. */
function guideRow(title: string, content: Html): Html {
  return html`<div class="guide-row"><h3>${title}</h3><div>${content}</div></div>`;
}

export function renderPersonKey(
  context: HtmlContext,
  { title, notes }: Extract<Block, { kind: 'person-key' }>,
): Html {
  return guideRow(
    title,
    html`<ul class="people plain">${ROLES.map(
      (role) => html`<li>${mark(role)}<span><b>${personName(context, role)}</b> ${notes[role]}</span></li>`,
    )}</ul>`,
  );
}

/** The four marks on an example, each named where it stands. */
export function renderMarkGuide(_context: HtmlContext, guide: MarkGuide): Html {
  const { chart, terms, same, alt } = guide;
  const lane = (...names: readonly (keyof MarkGuide['terms'])[]): Html =>
    html`<ul class="call-outs plain">${[...names]
      .sort((a, b) => (chart[a] ?? 0) - (chart[b] ?? 0))
      .map((name) => html`<li><b>${terms[name].title}</b> ${terms[name].text}</li>`)}</ul>`;
  return guideRow(
    guide.title,
    html`<div class="example">${lane('experience', 'importance')}<div class="strip">${needLanes(chart, { alt, grid: true })}</div>${lane('estimate', 'offer')}</div>
<p class="same">${ROLES.map((role) => mark(role, 'ring'))}<span>${same}</span></p>`,
  );
}

export function renderBandGuide(
  _context: HtmlContext,
  { title, text, example, alt }: Extract<Block, { kind: 'band-guide' }>,
): Html {
  return guideRow(
    title,
    html`<div class="beside"><div class="strip">${continuum(example, alt)}</div><p>${text}</p></div>`,
  );
}

export function renderTierGuide(
  _context: HtmlContext,
  { title, tiers }: Extract<Block, { kind: 'tier-guide' }>,
): Html {
  return guideRow(
    title,
    html`<dl class="tiers">${tiers.map(
      ({ sign, label, text }) => html`<div>${differenceSignTerm(sign, label)}<dd>${text}</dd></div>`,
    )}</dl>`,
  );
}

function differenceSignTerm(sign: Parameters<typeof differenceSign>[0], label: string): Html {
  return html`<dt>${differenceSign(sign)}${label}</dt>`;
}
