import { type Html, html } from '../../../render/html/html.js';
import { continuumMiniature } from '../../../render/html/svg/continuum.js';
import { duo } from '../../../render/html/svg/marks.js';
import { needLanes } from '../../../render/html/svg/need-lanes.js';
import type { Block } from '../../../report/block.js';
import type { ChartSpec } from '../../../report/chart-spec.js';
import type { ReportDocument } from '../../../report/report-document.js';

type TopicCard = Extract<Block, { kind: 'topic-card' }>;
type TopicSummary = Extract<Block, { kind: 'topic-overview' }>['topics'][number];
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the overview page of the report will show, read from the report itself; nothing more. */
export function topicsPreview({ sections }: ReportDocument, say: Say): Html {
  const blocks = sections.flatMap(({ blocks: own }) => own);
  const opening = blocks.find((block) => block.kind === 'highlight');
  const overview = blocks.find((block) => block.kind === 'topic-overview');
  const questions = blocks.find((block) => block.kind === 'question-list');
  if (opening === undefined) return html`<p class="note">${say('coach.preview.too-little')}</p>`;
  const cards = blocks.filter((block): block is TopicCard => block.kind === 'topic-card');
  return html`${positive(opening)}${
    overview === undefined ? nothing(questions) : html`<ol class="topics">${overview.topics.map(topic)}</ol>`
  }${
    cards.length === 0
      ? undefined
      : html`<details class="reasons"><summary>${say('coach.preview.why')}</summary><p>${say('coach.preview.rules')}</p><dl>${cards.map(
          ({ number, title, trace }) => html`<div><dt>${number}. ${title}</dt><dd>${trace.text}</dd></div>`,
        )}</dl></details>`
  }`;
}

function positive({ eyebrow, title, text }: Extract<Block, { kind: 'highlight' }>): Html {
  return html`<div class="positive">${duo(56)}<div><p class="kind">${eyebrow}</p><p class="what">${title}</p><p>${text}</p></div></div>`;
}

function topic({ number, title, text, chart }: TopicSummary): Html {
  return html`<li class="topic"><span class="numeral">${number}</span><div><h3>${title}</h3><p>${text}</p></div><div class="strip">${miniature(chart)}</div></li>`;
}

function miniature(chart: ChartSpec): Html | undefined {
  if (chart.kind === 'need') return needLanes(chart, { size: 'small' });
  return chart.positions && continuumMiniature(chart.positions);
}

/** No topic stands out: the questions that always fit. */
function nothing(questions: Extract<Block, { kind: 'question-list' }> | undefined): Html | undefined {
  return (
    questions &&
    html`<div class="left-open"><h3>${questions.title}</h3><p>${questions.intro ?? ''}</p><ul>${questions.questions.map((question) => html`<li>${question}</li>`)}</ul></div>`
  );
}
