import type { Block } from '../../../report/block.js';
import type { CardChart, TopicCard } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import { cardId, type HtmlContext } from '../html-context.js';
import { continuum } from '../svg/continuum.js';
import { mark } from '../svg/marks.js';
import { needLanes } from '../svg/need-lanes.js';
import { withName } from '../wording.js';
import { writingLines } from './writing-lines.js';

/** A topic as a card: why it is here, what was answered, a question for each, and something small to try. */
export function renderTopicCard(context: HtmlContext, card: TopicCard): Html {
  const id = cardId(card.number);
  return html`<article class="card" id="${id}" aria-labelledby="${id}-title">
<h3 class="title" id="${id}-title"><span class="numeral">${card.number}</span> <span>${card.title}</span></h3>
<p class="trace"><b>${card.trace.title}</b> ${card.trace.text}</p>
<div class="card-body">
<div class="answers"><h4>${card.answers.title}</h4>${answers(card)}<p>${card.reading}</p></div>
<div class="questions">${card.questions.map(
    ({ role, intro, text }) =>
      html`<div class="panel pale"><h4>${mark(role)} ${withName(context, intro, role)}</h4><p>${text}</p></div>`,
  )}<div class="experiment"><h4>${card.experiment.title}</h4><p>${card.experiment.text}</p></div></div>
</div>
<div class="own-words"><h4>${card.notes}</h4>${writingLines(3)}</div>
</article>`;
}

function answers({ answers: { chart, alt } }: TopicCard): Html {
  return chart.kind === 'need' ? needAnswers(chart, alt) : continuumAnswers(chart, alt);
}

function needAnswers({ chart, key, missing }: Extract<CardChart, { kind: 'need' }>, alt: string): Html {
  return html`<div class="strip with-digits">${needLanes(chart, { alt, missing, grid: true, digits: 'always' })}</div>
<ul class="key plain">${key.map(({ role, mark: kind, text }) => html`<li>${mark(role, kind)}<span>${text}</span></li>`)}</ul>`;
}

function continuumAnswers(
  { chart, left, right }: Extract<CardChart, { kind: 'continuum' }>,
  alt: string,
): Html {
  return html`<div class="strip">${chart.positions && continuum(chart.positions, alt)}</div>
<p class="poles">${[left, right].map(
    (side) => html`<span class="pole"><b>${side.title}</b> <span class="under">${side.text}</span></span> `,
  )}</p>`;
}

/** The free place of a topic that was not needed: room for their own. */
export function renderOwnTopicCard(
  _context: HtmlContext,
  { title, text }: Extract<Block, { kind: 'own-topic-card' }>,
): Html {
  return html`<article class="card"><h3 class="title">${title}</h3><p class="muted">${text}</p>${writingLines(5)}</article>`;
}
