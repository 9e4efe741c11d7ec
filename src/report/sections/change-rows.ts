import type { Change, ChangeKind, ChangeWord } from '../../change/change.js';
import type { ExpectationRating, ScaleId } from '../../instrument/instrument.js';
import { interval } from '../../scoring/measure.js';
import type { ChangeRow } from '../block-parts.js';
import type { ChangeLane } from '../chart-spec.js';
import { type ComposeContext, say, themeName } from '../compose-context.js';
import { changeText } from './change-text.js';
import { expectationScale } from './need-chart.js';

/** The word under which a row is named: a claim, or a question. */
export type NamedWord = Extract<ChangeWord, 'changed' | 'may-have-changed'>;

/** Changes of a theme that one line can show: a position and how far apart, or importance and its estimate. */
const LINES = {
  position: 'position',
  distance: 'position',
  importance: 'importance',
  estimate: 'importance',
  'estimate-distance': 'importance',
  experience: 'experience',
  offer: 'offer',
  room: 'room',
} as const satisfies Readonly<Record<ChangeKind, string>>;

/** What a line of ratings shows. */
const ASKED = {
  importance: ['importance', 'estimate'],
  experience: ['experience'],
  offer: ['offer'],
  room: ['room'],
} as const satisfies Partial<Record<(typeof LINES)[ChangeKind], readonly ExpectationRating[]>>;

/** Quarters, on a line between two poles. */
const QUARTERS = 4;

/** Rows by the strongest word that one of their changes carries; in questionnaire order. */
export function changeRows(
  context: ComposeContext,
  changes: readonly Change[],
): Readonly<Record<NamedWord, readonly ChangeRow[]>> {
  const lines = new Map<string, Change[]>();
  const place = new Map(context.instrument.scales.map(({ id }, index) => [id, index]));
  const placeOf = ({ scaleId }: Change): number => place.get(scaleId) ?? 0;
  for (const change of [...changes].sort((a, b) => placeOf(a) - placeOf(b))) {
    const key = `${change.scaleId} ${LINES[change.kind]}`;
    lines.set(key, [...(lines.get(key) ?? []), change]);
  }
  const rows = (word: NamedWord): ChangeRow[] =>
    [...lines.values()]
      .filter((line) => wordOf(line) === word)
      .map((line) =>
        toRow(
          context,
          line,
          line.filter((change) => change.word === word),
        ),
      );
  return { changed: rows('changed'), 'may-have-changed': rows('may-have-changed') };
}

function wordOf(line: readonly Change[]): NamedWord | undefined {
  if (line.some(({ word }) => word === 'changed')) return 'changed';
  return line.some(({ word }) => word === 'may-have-changed') ? 'may-have-changed' : undefined;
}

/**
 * @param line everything that stands on one line
 * @param named what is put in words
 */
function toRow(context: ComposeContext, line: readonly Change[], named: readonly Change[]): ChangeRow {
  const { scaleId, range, ...words } = lineOf(context, line);
  const theme = themeName(context, scaleId);
  const answers = line.flatMap((change) =>
    change.role === undefined ? [] : [{ ...change, role: change.role }],
  );
  return {
    label: context.formats.capitalize(theme),
    text: named.map((change) => changeText(context, change)).join(' '),
    chart: {
      kind: 'change',
      steps: range === undefined ? QUARTERS : range.max - range.min,
      lanes: answers.map((change) => toLane(context, change)),
    },
    alt: answers
      .map(({ role, before, now, options }) =>
        say(context, 'chart.change.alt', {
          theme: say(context, 'chart.by', { label: theme, name: context.people[role].name }),
          before: context.formats.integer(options?.before ?? before),
          now: context.formats.integer(options?.now ?? now),
        }),
      )
      .join(' '),
    ...words,
  };
}

/** The band is where the present answer would lie, had only chance moved it: outside of it, a change may be. */
function toLane(
  { template }: ComposeContext,
  { role, before, now, difference }: Change & Pick<ChangeLane, 'role'>,
): ChangeLane {
  const { standardError: sem, distribution } = difference;
  const level = 1 - template.policy.comparison.possibleP;
  return { role, before, now, ...interval({ value: before, sem, distribution }, level) };
}

interface Line {
  readonly scaleId: ScaleId;
  /** Options of a single rating; absent on a line between two poles. */
  readonly range?: { readonly min: number; readonly max: number };
  readonly ends: ChangeRow['ends'];
  readonly asked?: string;
}

function lineOf(context: ComposeContext, [first]: readonly Change[]): Line {
  if (first === undefined) throw new RangeError('A line has at least one change');
  const { scaleId, kind } = first;
  const line = LINES[kind];
  if (line === 'position') {
    const pole = (side: 'left' | 'right'): string => say(context, `preference.${scaleId}.${side}`);
    return { scaleId, ends: { low: pole('left'), high: pole('right') } };
  }
  const range = expectationScale(context.instrument, scaleId).ratings.importance.format;
  const asked = ASKED[line].map((rating) => say(context, `chart.${rating}`));
  return {
    scaleId,
    range,
    ends: { low: String(range.min), high: String(range.max) },
    asked: asked.join(' · '),
  };
}
