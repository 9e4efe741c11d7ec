import type { ScaleId } from '../../../instrument/instrument.js';
import { quantile } from '../../../scoring/distribution.js';
import type { Topic } from '../../../topics/topic.js';
import type { Block } from '../../block.js';
import type { DataCell, DataTable, Titled } from '../../block-parts.js';
import {
  type ComparedPair,
  type ComposeContext,
  cardLabel,
  cardNumbers,
  say,
  themeName,
} from '../../compose-context.js';
import type { Section } from '../../report-document.js';
import { expectationScale } from '../need-chart.js';
import { topicSource } from '../topic-texts.js';
import { traceText } from '../trace.js';
import { thresholdsTable } from './thresholds.js';

/** How every topic got its place: the rule, what went in, and the limits. */
export function coachTracesSection(context: ComposeContext, pair: ComparedPair): Section {
  const { ranking } = pair.agenda;
  const notes = [...topicNotes(context, pair), ...upwardNotes(context, pair)];
  return {
    id: 'coach-traces',
    name: say(context, 'coach.trace.title'),
    headline: say(context, 'coach.trace.headline'),
    lead: say(context, ranking.length > 0 ? 'coach.trace.lead' : 'coach.trace.none'),
    blocks: [
      ...(ranking.length > 0 ? [rankingTable(context, pair)] : []),
      ...(notes.length > 0 ? [{ kind: 'notes', notes } satisfies Block] : []),
      thresholdsTable(context),
    ],
  };
}

const FIGURES = ['size', 'noise', 'importance', 'weight', 'precedence'] as const;

function rankingTable(context: ComposeContext, pair: ComparedPair): DataTable {
  const { ranking, topics } = pair.agenda;
  const cards = cardNumbers(topics);
  const start = (id: string) => ({
    id,
    label: say(context, `coach.trace.column.${id}`),
    align: 'start' as const,
  });
  return {
    kind: 'data-table',
    title: say(context, 'coach.trace.ranking'),
    note: say(context, 'coach.trace.formula'),
    columns: [
      { id: 'theme', label: say(context, 'coach.table.theme'), align: 'start' },
      start('reason'),
      { id: 'tier', label: say(context, 'coach.table.tier'), align: 'start' },
      ...FIGURES.map((id) => ({
        id,
        label: say(context, `coach.trace.column.${id}`),
        align: 'end' as const,
      })),
      start('card'),
    ],
    groups: [
      {
        rows: ranking.map((topic) => [
          ...rankingCells(context, topic),
          { text: cardLabel(context, cards, topic.scaleId).card ?? '' },
        ]),
      },
    ],
  };
}

function rankingCells(context: ComposeContext, { scaleId, reasons }: Topic): DataCell[] {
  const { formats, template } = context;
  const { kind, gap, importance, weight, priority } = reasons[0];
  const { value, standardError, distribution, tier } = gap.difference;
  const noise = quantile(template.policy.topics.noiseLevel, distribution) * standardError;
  const figure = (number: number): DataCell => ({ text: formats.decimal(number), value: number });
  return [
    { text: formats.capitalize(themeName(context, scaleId)) },
    { text: kind === 'style' ? say(context, 'preferences.title') : say(context, 'needs.kind', { kind }) },
    { text: say(context, 'common.tier', { tier }) },
    figure(Math.abs(value)),
    figure(noise),
    figure(importance),
    { text: formats.exact(weight), value: weight },
    figure(priority),
  ];
}

function topicNotes(context: ComposeContext, pair: ComparedPair): Titled[] {
  return pair.agenda.topics.map((topic, index) => ({
    title: noteTitle(context, say(context, 'common.card', { number: index + 1 }), topic.scaleId),
    text: traceText(context, topicSource(pair, topic)),
  }));
}

function upwardNotes(context: ComposeContext, { agenda, comparison }: ComparedPair): Titled[] {
  return agenda.upward.map(({ scaleId, giver }) => {
    const need = comparison.expectations.find((candidate) => candidate.scaleId === scaleId);
    const { min, max } = expectationScale(context.instrument, scaleId).ratings.room.format;
    const { noRoomUpTo } = context.template.policy.comparison;
    return {
      title: noteTitle(context, say(context, 'upward.title'), scaleId),
      text: say(context, 'trace.noRoom', {
        theme: themeName(context, scaleId),
        giver: context.people[giver].name,
        room: (need?.kind === 'compared' ? need.answers.room?.option : undefined) ?? '',
        max,
        maximum: Math.floor(min + (noRoomUpTo / 100) * (max - min)),
      }),
    };
  });
}

function noteTitle(context: ComposeContext, label: string, scaleId: ScaleId): string {
  return say(context, 'coach.trace.note', { label, topic: say(context, `topic.${scaleId}.title`) });
}
