import type { ComparedNeed } from '../../comparison/compare-expectations.js';
import { conventionsOf } from '../../i18n/locale.js';
import type { ExpectationRating, Role } from '../../instrument/instrument.js';
import type { Topic } from '../../topics/topic.js';
import type { Block } from '../block.js';
import type { CardChart, CardKey, OwnWords, TopicCard } from '../block-parts.js';
import { type ComparedPair, type ComposeContext, say, themeName } from '../compose-context.js';
import type { Section } from '../report-document.js';
import { missingWords, needAlt, needChart } from './need-chart.js';
import { continuumAlt, continuumChart } from './preferences.js';
import { type TopicSource, topicReading, topicSource } from './topic-texts.js';
import { traceText } from './trace.js';

/** One card per topic, a free one where there is room, what goes well, what goes higher up, the fixed question. */
export function cardsSection(context: ComposeContext, pair: ComparedPair): Section {
  const { topics } = pair.agenda;
  const { maximum } = context.template.policy.topics;
  return {
    id: 'cards',
    name: say(context, 'cards.title'),
    blocks: [
      ...topics.map((topic, index) => topicCard(context, pair, topic, index + 1)),
      ...(topics.length < maximum ? [ownTopicCard(context)] : []),
      ...upwardList(context, pair),
      ...quotes(context, pair),
      ...fixedQuestion(context),
    ],
  };
}

function topicCard(context: ComposeContext, pair: ComparedPair, topic: Topic, number: number): TopicCard {
  const source = topicSource(pair, topic);
  const text = (key: string): string => say(context, `topic.${topic.scaleId}.${key}`);
  return {
    kind: 'topic-card',
    number,
    label: say(context, 'common.card', { number }),
    title: text('title'),
    trace: { title: say(context, 'trace.title'), text: traceText(context, source) },
    answers: { title: say(context, 'topic.card.answers'), ...cardChart(context, source) },
    reading: topicReading(context, source),
    questions: (['employee', 'manager'] as const).map((role) => ({
      role,
      intro: say(context, `topic.card.${role}`),
      text: text(`ask-${role}`),
    })),
    experiment: { title: say(context, 'topic.card.experiment'), text: text('experiment') },
    notes: say(context, 'common.own-words'),
  };
}

function cardChart(context: ComposeContext, source: TopicSource): { chart: CardChart; alt: string } {
  if (source.kind === 'need') {
    const chart = needChart(context, source.need);
    return {
      chart: {
        kind: 'need',
        chart,
        key: cardKey(context, source.need),
        missing: missingWords(context, chart),
      },
      alt: needAlt(context, chart),
    };
  }
  const { scaleId } = source.preference;
  const pole = (side: 'left' | 'right') => ({
    title: context.formats.capitalize(say(context, `preference.${scaleId}.${side}`)),
    text: say(context, `preference.${scaleId}.${side}.hint`),
  });
  return {
    chart: {
      kind: 'continuum',
      chart: continuumChart(source.preference),
      left: pole('left'),
      right: pole('right'),
    },
    alt: continuumAlt(context, source.preference),
  };
}

/** The four answers in words and numbers, under the chart. */
function cardKey(context: ComposeContext, { answers, asker, giver }: ComparedNeed): CardKey[] {
  const entry = (
    rating: Exclude<ExpectationRating, 'room'>,
    role: Role,
    mark: 'closed' | 'open',
  ): CardKey => {
    const option = answers[rating]?.option;
    const missing = say(context, rating === 'estimate' ? 'common.no-estimate' : 'common.not-filled');
    return {
      role,
      mark,
      text: option === undefined ? missing : say(context, `card.key.${rating}`, { value: option }),
    };
  };
  return [
    entry('importance', asker, 'closed'),
    entry('experience', asker, 'open'),
    entry('estimate', giver, 'closed'),
    entry('offer', giver, 'open'),
  ];
}

function ownTopicCard(context: ComposeContext): Block {
  return {
    kind: 'own-topic-card',
    title: say(context, 'card.own.title'),
    text: say(context, 'card.own.text'),
  };
}

/** Their own words on what goes well, for whoever agreed to show them. */
export function quotes(context: ComposeContext, { sheets }: Pick<ComparedPair, 'sheets'>): Block[] {
  const questions = context.instrument.open.filter(({ use }) => use === 'going-well');
  const words = (['employee', 'manager'] as const).flatMap((role) =>
    questions.flatMap(({ id, sensitivity }): OwnWords[] => {
      const text = sheets[role].open.get(id);
      const agreed = sensitivity === 0 || sheets[role].agreed.has(id);
      if (text === undefined || !agreed) return [];
      const intro = say(context, 'quotes.wrote', { name: context.people[role].name });
      const quoted = say(context, 'quotes.marks', { text });
      return [{ role, intro, text, quoted, lang: conventionsOf(sheets[role].locale) }];
    }),
  );
  return words.length === 0
    ? []
    : [{ kind: 'quotes', title: say(context, 'agenda.good.title'), quotes: words }];
}

function upwardList(context: ComposeContext, { agenda }: ComparedPair): Block[] {
  if (agenda.upward.length === 0) return [];
  return [
    {
      kind: 'upward-list',
      title: say(context, 'upward.title'),
      intro: say(context, 'upward.intro'),
      items: agenda.upward.map(({ scaleId, asker }) => ({
        role: asker,
        label: themeName(context, scaleId),
        text: say(context, `topic.${scaleId}.upward`),
      })),
      closing: `${say(context, 'upward.ask')} ${say(context, 'upward.return')}`,
    },
  ];
}

/** Stands in every report, whatever the answers; asked of the manager first. */
export function fixedQuestion(context: ComposeContext): Block[] {
  return context.instrument.scales
    .filter((scale) => scale.domain === 'expectations' && scale.fixedQuestion)
    .map(({ id }) => ({
      kind: 'question-panel',
      eyebrow: say(context, 'overview.fixed.title'),
      question: say(context, `need.${id}.fixed`),
      text: `${say(context, `need.${id}.fixed.explain`)} ${say(context, 'fixed.first')}`,
    }));
}
