import type { Comparison } from '../../comparison/compare-profiles.js';
import type { Opening } from '../../topics/topic.js';
import type { Block } from '../block.js';
import type { AgendaSegment } from '../block-parts.js';
import { type ComparedPair, type ComposeContext, numberWord, say, themeName } from '../compose-context.js';
import type { Section } from '../report-document.js';
import { groundRules } from './cover.js';
import { topicChart, topicLine, topicSource } from './topic-texts.js';

/** The conversation on one page: one good thing, at most three topics, and the agenda. */
export function overviewSection(context: ComposeContext, pair: ComparedPair): Section {
  const { topics } = pair.agenda;
  return {
    id: 'overview',
    name: say(context, 'overview.title'),
    headline: say(context, 'overview.headline', {
      count: topics.length,
      word: numberWord(context, topics.length),
    }),
    lead: say(context, 'overview.intro'),
    blocks: [
      opening(context, pair),
      ...(topics.length > 0 ? [topicOverview(context, pair)] : [nothingStandsOut(context, pair)]),
      agenda(context, pair),
      { kind: 'columns', items: groundRules(context, context.template.rules.overview) },
    ],
  };
}

function opening(context: ComposeContext, { agenda, comparison }: ComparedPair): Block {
  const eyebrow = say(context, 'overview.good.title');
  if (agenda.opening === undefined) {
    return {
      kind: 'highlight',
      eyebrow,
      title: say(context, 'agenda.good.title'),
      text: say(context, 'agenda.good'),
    };
  }
  return {
    kind: 'highlight',
    eyebrow,
    title: themeName(context, agenda.opening.scaleId),
    text: `${openingText(context, agenda.opening, comparison)} ${say(context, 'topic.positive.ask')}`,
  };
}

function openingText(context: ComposeContext, opening: Opening, { expectations }: Comparison): string {
  const { scaleId } = opening;
  switch (opening.kind) {
    case 'noticed-more': {
      const need = expectations.find((candidate) => candidate.scaleId === scaleId);
      const gap = need?.kind === 'compared' ? need.findings.noticedMore : undefined;
      if (gap === undefined || gap.difference.tier === 'clear')
        return say(context, `need.${scaleId}.noticedMore`);
      const { asker, giver } = opening;
      return say(context, 'needs.reading.noticedMore', {
        tier: gap.difference.tier,
        asker: context.people[asker].name,
        giver: context.people[giver].name,
      });
    }
    case 'met':
      return say(context, `need.${scaleId}.met`);
    case 'shared-strength':
      return say(context, `strength.${scaleId}.shared`);
    case 'seen-strength': {
      const { owner } = opening;
      const seer = owner === 'employee' ? 'manager' : 'employee';
      return say(context, `strength.${scaleId}.seen`, {
        seer: context.people[seer].name,
        owner: context.people[owner].name,
      });
    }
  }
}

function topicOverview(context: ComposeContext, pair: ComparedPair): Block {
  const { topics } = pair.agenda;
  const word = context.formats.capitalize(numberWord(context, topics.length));
  return {
    kind: 'topic-overview',
    title: say(context, 'overview.topics.heading', { count: topics.length, word }),
    topics: topics.map((topic, index) => {
      const source = topicSource(pair, topic);
      return {
        number: index + 1,
        title: say(context, `topic.${topic.scaleId}.title`),
        text: topicLine(context, source),
        chart: topicChart(context, source),
        reference: say(context, 'common.card-page', { number: index + 1, page: '{page}' }),
      };
    }),
  };
}

/** No topic is a result too: it gets its own words, and questions that always fit. */
function nothingStandsOut(context: ComposeContext, { comparison }: ComparedPair): Block {
  const tiers = comparison.preferences.flatMap((preference) =>
    preference.kind === 'compared' ? [preference.gap.difference.tier] : [],
  );
  const close = tiers.filter((tier) => tier === 'close').length;
  const kind = close === 0 ? 'undetermined' : close === tiers.length ? 'close' : 'mixed';
  return {
    kind: 'question-list',
    title: say(context, 'nothing.title'),
    intro: `${say(context, `nothing.${kind}`)} ${say(context, 'nothing.no-padding')}`,
    questions: openQuestions(context),
  };
}

export function openQuestions(context: ComposeContext): string[] {
  return [1, 2, 3].map((number) => say(context, `nothing.question.${number}`));
}

function agenda(context: ComposeContext, pair: ComparedPair): Block {
  const segments = agendaSegments(context, pair);
  const minutes = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  return {
    kind: 'agenda',
    title: say(context, 'agenda.title', { minutes }),
    note: say(context, 'agenda.note'),
    minutes,
    segments,
  };
}

/** The employee speaks first on every topic; the manager opens what goes well. */
function agendaSegments(context: ComposeContext, { agenda }: ComparedPair): AgendaSegment[] {
  const { topics } = agenda;
  const plan = context.template.agenda[topics.length] ?? context.template.agenda[0];
  const { employee: first, manager: second } = {
    employee: context.people.employee.name,
    manager: context.people.manager.name,
  };
  const parts: Omit<AgendaSegment, 'start'>[] = [
    {
      minutes: plan.opening,
      label: say(context, 'agenda.opening.title'),
      text: say(context, 'agenda.short.opening'),
      opens: 'employee',
    },
    {
      minutes: plan.good,
      label: say(context, 'agenda.good.title'),
      text: say(context, 'agenda.short.good'),
      opens: 'manager',
    },
    ...plan.topics.map((minutes, index): Omit<AgendaSegment, 'start'> => {
      const topic = topics[index];
      return topic === undefined
        ? {
            minutes,
            label: say(context, 'agenda.own.title'),
            text: say(context, 'agenda.short.own'),
            opens: 'employee',
          }
        : {
            minutes,
            label: say(context, `topic.${topic.scaleId}.title`),
            text: say(context, 'agenda.short.topic', { first, second }),
            opens: 'employee',
            topic: index + 1,
          };
    }),
    {
      minutes: plan.agreements,
      label: say(context, 'agenda.agreements.title'),
      text: say(context, 'agenda.short.agreements'),
      opens: 'employee',
    },
  ];
  let start = 0;
  return parts.map((part) => {
    const segment = { ...part, start };
    start += part.minutes;
    return segment;
  });
}
