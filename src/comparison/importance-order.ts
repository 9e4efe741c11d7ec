import type { Role, ScaleId } from '../instrument/instrument.js';
import type { ComparedNeed, ExpectationComparison } from './compare-expectations.js';

export interface ImportanceOrder {
  readonly asker: Role;
  /** What the asker finds most important, highest first; ties at the last place kept. */
  readonly actual: readonly ScaleId[];
  /** What the giver thought that is. */
  readonly estimated: readonly ScaleId[];
  /** How many of the first three would agree by blind guessing: 9 / number of themes. */
  readonly expectedOverlap: number;
}

const PLACES = 3;

/** The asker's top three needs beside the giver's guess. Absent with fewer than four themes. */
export function importanceOrder(
  needs: readonly ExpectationComparison[],
  asker: Role,
): ImportanceOrder | undefined {
  const themes = needs.filter(
    (need): need is ComparedNeed => need.kind === 'compared' && need.asker === asker,
  );
  const actual = top(themes, ({ answers }) => answers.importance?.option);
  const estimated = top(themes, ({ answers }) => answers.estimate?.option);
  const compared = themes.filter(
    ({ answers }) => answers.importance !== undefined && answers.estimate !== undefined,
  ).length;
  if (compared <= PLACES) return undefined;
  return { asker, actual, estimated, expectedOverlap: PLACES ** 2 / compared };
}

function top(
  themes: readonly ComparedNeed[],
  optionOf: (theme: ComparedNeed) => number | undefined,
): ScaleId[] {
  const order: { scaleId: ScaleId; option: number }[] = [];
  for (const theme of themes) {
    const option = optionOf(theme);
    if (option !== undefined) order.push({ scaleId: theme.scaleId, option });
  }
  order.sort((a, b) => b.option - a.option);
  const cutOff = order[Math.min(PLACES, order.length) - 1]?.option ?? 0;
  return order.filter(({ option }) => option >= cutOff).map(({ scaleId }) => scaleId);
}
