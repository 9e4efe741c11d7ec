import { atLeast } from '../../../comparison/at-least.js';
import { ranked, topPlaces, topWithTies } from '../../../comparison/strength-order.js';
import { type PreferenceScale, type ScaleId, scalesOf } from '../../../instrument/instrument.js';
import { interval, type Measure } from '../../../scoring/measure.js';
import type { Block } from '../../block.js';
import type { DataCell, OwnLineRow } from '../../block-parts.js';
import { type ComposeContext, say, themeName } from '../../compose-context.js';
import type { OwnAnswers } from '../../compose-personal.js';
import type { Section } from '../../report-document.js';

/** Own strengths in figures, and the own place on each line. */
export function answersSection(context: ComposeContext, own: OwnAnswers): Section {
  const { answered, total } = own.quality.completion;
  const top = ownTop(context, own);
  return {
    id: 'answers',
    name: say(context, 'personal.results.title'),
    headline: say(context, 'personal.results.headline'),
    lead: `${topText(context, top)} ${say(context, 'personal.results.answered', { answered, total })}`,
    blocks: [...strengthsTable(context, own, top), ...preferenceLines(context, own)],
  };
}

/** More names than this are not a top. */
const MAX_NAMED = 4;

function topText(context: ComposeContext, top: readonly ScaleId[]): string {
  if (top.length === 0) return say(context, 'personal.results.strengths.none');
  if (top.length > MAX_NAMED) return say(context, 'personal.results.strengths.many');
  const list = context.formats.list(top.map((id) => themeName(context, id)));
  return say(context, 'personal.results.strengths', { list });
}

/** By the rule of the shared edition, but with every strength: nothing is kept from its owner. */
function ownTop({ instrument, template }: ComposeContext, own: OwnAnswers): ScaleId[] {
  const scales = scalesOf(instrument, 'strengths');
  const order = ranked(scales, ({ id }) => measureOf(own, id));
  return topWithTies(order, topPlaces(scales), template.policy.comparison);
}

function measureOf({ profile }: OwnAnswers, scaleId: ScaleId): Measure | undefined {
  const score = profile.scales.get(scaleId);
  return score?.kind === 'scored' ? score.measure : undefined;
}

function strengthsTable(context: ComposeContext, own: OwnAnswers, top: readonly ScaleId[]): Block[] {
  const { instrument, formats } = context;
  const scales = scalesOf(instrument, 'strengths');
  if (scales.length === 0) return [];
  const column = (id: string, align: 'start' | 'end') => ({
    id,
    label: say(context, id === 'theme' ? 'table.theme' : `personal.column.${id}`),
    align,
  });
  return [
    {
      kind: 'data-table',
      title: say(context, 'strengths.title'),
      note: say(context, 'personal.strengths.note'),
      columns: [
        column('theme', 'start'),
        column('place', 'end'),
        column('band', 'end'),
        column('seen', 'end'),
        column('remark', 'start'),
      ],
      groups: [
        {
          rows: scales.map(({ id, otherItem }) => [
            { text: formats.capitalize(themeName(context, id)) },
            ...placeCells(context, measureOf(own, id)),
            seenCell(context, own, otherItem?.id),
            { text: remarks(context, own, id, top).join(', ') },
          ]),
        },
      ],
    },
  ];
}

function placeCells(context: ComposeContext, measure: Measure | undefined): [DataCell, DataCell] {
  if (measure === undefined) return [{ text: say(context, 'common.no-answer') }, { text: '' }];
  const { integer } = context.formats;
  const { lower, upper } = interval(measure, context.template.policy.comparison.bandLevel);
  const band = say(context, 'personal.range', { from: integer(lower), to: integer(upper) });
  return [{ text: integer(measure.value), value: measure.value }, { text: band }];
}

function seenCell(
  context: ComposeContext,
  { sheet, profile }: OwnAnswers,
  itemId: Parameters<typeof profile.ratings.get>[0] | undefined,
): DataCell {
  const rating = itemId && profile.ratings.get(itemId);
  if (rating !== undefined) return { text: context.formats.integer(rating.option), value: rating.option };
  if (itemId === undefined) return { text: '' };
  return { text: say(context, sheet.unscored.has(itemId) ? 'personal.not-observed' : 'common.no-answer') };
}

function remarks(
  context: ComposeContext,
  { sheet }: OwnAnswers,
  scaleId: ScaleId,
  top: readonly ScaleId[],
): string[] {
  const chosen = (use: 'energy-gives' | 'energy-costs'): boolean =>
    context.instrument.picks.some((pick) => pick.use === use && sheet.picks.get(pick.id)?.includes(scaleId));
  return [
    ...(top.includes(scaleId) ? [say(context, 'personal.strengths.top')] : []),
    ...(chosen('energy-gives') ? [say(context, 'energy.label.gives')] : []),
    ...(chosen('energy-costs') ? [say(context, 'energy.label.costs')] : []),
  ];
}

function preferenceLines(context: ComposeContext, own: OwnAnswers): Block[] {
  const scales = scalesOf(context.instrument, 'preferences');
  if (scales.length === 0) return [];
  return [
    {
      kind: 'own-lines',
      title: say(context, 'preferences.title'),
      owner: own.owner,
      legend: say(context, 'preferences.legend.band'),
      empty: say(context, 'common.no-answer'),
      rows: scales.map((scale) => lineRow(context, own, scale)),
    },
  ];
}

function lineRow(context: ComposeContext, own: OwnAnswers, { id }: PreferenceScale): OwnLineRow {
  const { formats, template, people } = context;
  const text = (key: string): string => say(context, `preference.${id}.${key}`);
  const poles = { leftPole: text('left'), rightPole: text('right') };
  const measure = measureOf(own, id);
  const band = measure && interval(measure, template.policy.comparison.bandLevel);
  const reading = say(context, 'personal.results.preference', { lean: leanOf(context, measure), ...poles });
  return {
    left: formats.capitalize(poles.leftPole),
    leftHint: text('left.hint'),
    right: formats.capitalize(poles.rightPole),
    rightHint: text('right.hint'),
    chart: {
      kind: 'continuum',
      ...(measure && band && { positions: { [own.owner]: { value: measure.value, ...band } } }),
    },
    alt:
      measure && band
        ? say(context, 'personal.results.preference.alt', {
            ...poles,
            name: people[own.owner].name,
            value: formats.integer(measure.value),
            from: formats.integer(band.lower),
            to: formats.integer(band.upper),
          })
        : reading,
    reading,
  };
}

function leanOf({ template }: ComposeContext, measure: Measure | undefined): string {
  if (measure === undefined) return 'none';
  const offset = measure.value - 50;
  if (!atLeast(Math.abs(offset), template.policy.comparison.leanFrom)) return 'middle';
  return offset < 0 ? 'left' : 'right';
}
