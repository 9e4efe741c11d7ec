import type { Block } from '../../../report/block.js';
import type { TopicSummary } from '../../../report/block-parts.js';
import { type Html, html } from '../html.js';
import { cardId, type HtmlContext } from '../html-context.js';
import { continuumMiniature } from '../svg/continuum.js';
import { needLanes } from '../svg/need-lanes.js';

/** The topics side by side, each with a miniature of its answers and a link to its card. */
export function renderTopicOverview(
  context: HtmlContext,
  { title, topics }: Extract<Block, { kind: 'topic-overview' }>,
): Html {
  return html`<h3>${title}</h3>
<ol class="topics plain">${topics.map(
    (topic) => html`<li>
<div class="topic-head"><span class="numeral" aria-hidden="true">${topic.number}</span>${miniature(topic)}</div>
<h4>${topic.title}</h4>
<p>${topic.text}</p>
${reference(context, topic)}
</li>`,
  )}</ol>`;
}

/** Decoration: the text beside it carries the content. */
function miniature({ chart }: TopicSummary): Html | undefined {
  if (chart.kind === 'need') return html`<div class="strip">${needLanes(chart, { size: 'small' })}</div>`;
  return chart.positions && html`<div class="strip">${continuumMiniature(chart.positions)}</div>`;
}

/** A screen has no page numbers: the card is named as it names itself, and linked. */
function reference({ cards }: HtmlContext, { number }: TopicSummary): Html | undefined {
  const card = cards.find((candidate) => candidate.number === number);
  return card && html`<p class="small"><a href="#${cardId(number)}">${card.label ?? card.title}</a></p>`;
}
