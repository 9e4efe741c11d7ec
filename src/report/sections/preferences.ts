import type { PreferenceComparison } from '../../comparison/compare-preferences.js';
import { otherRole } from '../../instrument/instrument.js';
import type { ContinuumRow } from '../block-parts.js';
import type { BandedPosition, ContinuumChart } from '../chart-spec.js';
import {
  type ComparedPair,
  type ComposeContext,
  cardLabel,
  cardNumbers,
  numberWord,
  say,
} from '../compose-context.js';
import type { Section } from '../report-document.js';

type Compared = Extract<PreferenceComparison, { kind: 'compared' }>;

/** Where both stand on each line; no side is the good one. */
export function preferencesSection(context: ComposeContext, pair: ComparedPair): Section | undefined {
  const { preferences } = pair.comparison;
  if (preferences.length === 0) return undefined;
  const cards = cardNumbers(pair.agenda.topics);
  return {
    id: 'preferences',
    name: say(context, 'preferences.title'),
    headline: headline(context, preferences),
    lead: say(context, 'preferences.intro'),
    blocks: [
      {
        kind: 'continua',
        legend: {
          band: say(context, 'preferences.legend.band'),
          overlap: say(context, 'preferences.legend.overlap'),
        },
        empty: say(context, 'common.not-included'),
        rows: preferences.map((preference) => ({
          ...poles(context, preference.scaleId),
          ...(preference.kind === 'compared' ? comparedRow(context, preference) : emptyRow(context)),
          ...cardLabel(context, cards, preference.scaleId),
        })),
      },
    ],
  };
}

function headline(context: ComposeContext, preferences: readonly PreferenceComparison[]): string {
  const count = (tier: string): number =>
    preferences.filter(
      (preference) => preference.kind === 'compared' && preference.gap.difference.tier === tier,
    ).length;
  const close = count('close');
  const clear = count('clear');
  const lines = (n: number): string =>
    say(context, 'preferences.lines', { count: n, word: numberWord(context, n) });
  return say(context, 'preferences.headline', {
    kind: headlineKind(close, clear, preferences.length),
    close: lines(close),
    clear: lines(clear),
  });
}

function headlineKind(close: number, clear: number, total: number): string {
  if (clear > 0) return close > 0 ? 'both' : 'clear';
  if (close > total / 2) return 'close';
  return close > 0 ? 'some' : 'ask';
}

function poles(context: ComposeContext, scaleId: string) {
  const text = (key: string): string => say(context, `preference.${scaleId}.${key}`);
  return {
    left: context.formats.capitalize(text('left')),
    leftHint: text('left.hint'),
    right: context.formats.capitalize(text('right')),
    rightHint: text('right.hint'),
  };
}

function comparedRow(
  context: ComposeContext,
  preference: Compared,
): Omit<ContinuumRow, keyof ReturnType<typeof poles>> {
  const { tier } = preference.gap.difference;
  return {
    chart: continuumChart(preference),
    alt: continuumAlt(context, preference),
    sign: tier,
    label: say(context, 'common.tier', { tier }),
    reading: say(context, `preferences.reading.${tier}`, poleValues(context, preference)),
  };
}

/** Withheld, unanswered or too few answers: all look like this. */
function emptyRow(context: ComposeContext): Omit<ContinuumRow, keyof ReturnType<typeof poles>> {
  const label = context.formats.capitalize(say(context, 'common.not-included'));
  return {
    chart: { kind: 'continuum' },
    alt: label,
    sign: 'undetermined',
    label,
    reading: say(context, 'preferences.not-compared'),
  };
}

/** Names and poles as placeholders: `{left}` is whose answers stand nearer to the left pole. */
export function poleValues(context: ComposeContext, { scaleId, left, lean }: Compared) {
  return {
    left: context.people[left].name,
    right: context.people[otherRole(left)].name,
    leftPole: say(context, `preference.${scaleId}.left`),
    rightPole: say(context, `preference.${scaleId}.right`),
    lean,
  };
}

export function continuumChart({ positions, bands }: Compared): ContinuumChart {
  const banded = (role: 'employee' | 'manager'): BandedPosition => ({
    value: positions[role].value,
    ...bands[role],
  });
  return { kind: 'continuum', positions: { employee: banded('employee'), manager: banded('manager') } };
}

export function continuumAlt(context: ComposeContext, preference: Compared): string {
  const { integer } = context.formats;
  const { employee, manager } = preference.positions;
  const { bands } = preference;
  return say(context, 'preferences.alt', {
    ...poleValues(context, preference),
    employeeValue: integer(employee.value),
    employeeLower: integer(bands.employee.lower),
    employeeUpper: integer(bands.employee.upper),
    managerValue: integer(manager.value),
    managerLower: integer(bands.manager.lower),
    managerUpper: integer(bands.manager.upper),
  });
}
