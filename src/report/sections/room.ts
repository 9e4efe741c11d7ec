import type { ComparedNeed, Room } from '../../comparison/compare-expectations.js';
import type { Block } from '../block.js';
import {
  type ComparedPair,
  type ComposeContext,
  cardLabel,
  cardNumbers,
  say,
  themeName,
} from '../compose-context.js';

const COLUMNS: readonly Room[] = ['now', 'together', 'upward'];

/** Where there is room to act, by the account of whoever could act. Nothing without an answer about room. */
export function roomMap(context: ComposeContext, { comparison, agenda }: ComparedPair): Block[] {
  const cards = cardNumbers(agenda.topics);
  const needs = comparison.expectations
    .filter((need): need is ComparedNeed => need.kind === 'compared' && need.room !== undefined)
    .sort((a, b) => Number(a.asker === 'manager') - Number(b.asker === 'manager'));
  if (needs.length === 0) return [];
  return [
    {
      kind: 'room-map',
      title: say(context, 'room.title'),
      note: say(context, 'room.note'),
      columns: COLUMNS.map((room) => ({
        sign: room,
        title: say(context, `room.${room}.title`),
        note: say(context, `room.${room}.note`),
        items: needs
          .filter((need) => need.room === room)
          .map(({ asker, scaleId }) => ({
            role: asker,
            label: themeName(context, scaleId),
            ...cardLabel(context, cards, scaleId),
          })),
      })),
      empty: say(context, 'room.none'),
      ...(needs.some(({ room }) => room === 'upward') && { closing: say(context, 'room.upward') }),
    },
  ];
}
