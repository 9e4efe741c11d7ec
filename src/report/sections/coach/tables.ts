import type { ComparedNeed, NeedGapType } from '../../../comparison/compare-expectations.js';
import type { Gap } from '../../../comparison/gap.js';
import { quantile } from '../../../scoring/distribution.js';
import type { DataCell, DataTable } from '../../block-parts.js';
import { type ComparedPair, type ComposeContext, say, themeName } from '../../compose-context.js';
import type { Section } from '../../report-document.js';

/** The tables in the order of the pages before; a tier depends on all rows of its own table. */
const NEED_GAPS: readonly NeedGapType[] = ['unmet-need', 'blind-spot', 'offer-perception', 'capacity'];

/**
 * Every difference whose tier a report shows, with all that its tier rests on: whoever has this section
 * can work out every tier again. Strengths are not here: of those, only what is at the top is shared.
 */
export function coachTablesSection(context: ComposeContext, { comparison }: ComparedPair): Section {
  const styles = comparison.preferences.flatMap((preference) =>
    preference.kind === 'compared' ? [preference.gap] : [],
  );
  const needs = comparison.expectations.filter((need): need is ComparedNeed => need.kind === 'compared');
  const tables = [
    gapTable(context, 'style-distance', styles),
    ...NEED_GAPS.map((type) =>
      gapTable(
        context,
        type,
        needs.flatMap(({ gaps }) => gaps[type] ?? []),
      ),
    ),
  ];
  return {
    id: 'coach-tables',
    name: say(context, 'coach.table.title'),
    headline: say(context, 'coach.table.headline'),
    lead: say(context, 'coach.table.intro'),
    blocks: [
      { kind: 'notes', notes: readingNotes(context) },
      ...tables.filter(({ groups }) => groups.some(({ rows }) => rows.length > 0)),
    ],
  };
}

function readingNotes(context: ComposeContext) {
  const { comparison } = context.template.policy;
  const { exact, integer } = context.formats;
  return [
    {
      title: say(context, 'coach.table.columns.title'),
      text: say(context, 'coach.table.columns', { level: integer(100 * comparison.bandLevel) }),
    },
    {
      title: say(context, 'coach.table.chances.title'),
      text: say(context, 'coach.table.chances', { close: integer(comparison.closeRegion) }),
    },
    {
      title: say(context, 'coach.table.rule'),
      text: say(context, 'coach.table.rules', {
        minimum: exact(comparison.minimumDifference),
        clear: exact(comparison.clearFdr),
        possible: exact(comparison.possibleP),
        close: exact(comparison.closeProbability),
      }),
    },
  ];
}

const FIGURES = [
  'a',
  'se-a',
  'b',
  'se-b',
  'difference',
  'se',
  'interval',
  'df',
  'p',
  'p-adjusted',
  'q',
] as const;

function gapTable(context: ComposeContext, type: Gap['type'], gaps: readonly Gap[]): DataTable {
  return {
    kind: 'data-table',
    title: say(context, `coach.table.${type}.title`),
    note: say(context, `coach.table.${type}`),
    columns: [
      { id: 'theme', label: say(context, 'coach.table.theme'), align: 'start' },
      ...FIGURES.map((id) => ({
        id,
        label: say(context, `table.figure.${id}`),
        align: 'end' as const,
      })),
      { id: 'tier', label: say(context, 'coach.table.tier'), align: 'start' },
    ],
    groups: [{ rows: gaps.map((gap) => gapRow(context, gap)) }],
  };
}

function gapRow(context: ComposeContext, { scaleId, minuend, subtrahend, difference }: Gap): DataCell[] {
  const { formats, template } = context;
  const { value, standardError, distribution, p, adjustedP, closeProbability, tier } = difference;
  const reach = quantile((1 + template.policy.comparison.bandLevel) / 2, distribution) * standardError;
  const points = (number: number): DataCell => ({ text: formats.decimal(number), value: number });
  const error = (number: number): DataCell => ({ text: formats.coefficient(number), value: number });
  const chance = (number: number): DataCell => ({ text: formats.chance(number), value: number });
  const interval = say(context, 'personal.range', {
    // As a position ends at 0 and 100, a difference of two ends at 100 either way.
    from: formats.integer(Math.max(-100, value - reach)),
    to: formats.integer(Math.min(100, value + reach)),
  });
  return [
    { text: formats.capitalize(themeName(context, scaleId)) },
    points(minuend.value),
    error(minuend.sem),
    points(subtrahend.value),
    error(subtrahend.sem),
    points(value),
    error(standardError),
    { text: interval },
    distribution.kind === 't'
      ? { text: formats.decimal(distribution.df), value: distribution.df }
      : { text: '∞' },
    chance(p),
    chance(adjustedP),
    chance(closeProbability),
    { text: say(context, 'common.tier', { tier }) },
  ];
}
