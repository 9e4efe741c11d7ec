import type { Policy } from '../../src/analysis/policy.js';
import type { GapType } from '../../src/comparison/gap.js';
import type { Instrument } from '../../src/instrument/instrument.js';
import type { AnswerNoise } from './answer-sheet.js';
import { measureRates, type Rate } from './measure-rates.js';

/** True gaps that the table shows, POMP points; 0 is identical people. */
export const TRUE_GAPS = [0, 20, 30, 40] as const;

/** An item of a scale strays as in bfi (s₀ of the prior); a single item by its standard error. */
export const NOISE: AnswerNoise = { scaleItem: 23, singleItem: 17 };

export const SEED = 20_260_412;

/** Pairs per column of the table in docs/scoring.md. */
export const PUBLISHED_PAIRS = 4000;

export type RatesByGap = Readonly<Record<(typeof TRUE_GAPS)[number], readonly Rate[]>>;

export function simulateAll(instrument: Instrument, policy: Policy, pairs: number, seed = SEED): RatesByGap {
  const rates = (gap: number) =>
    measureRates({ instrument, policy, pairs, seed: seed + gap, gap, noise: NOISE });
  return { 0: rates(0), 20: rates(20), 30: rates(30), 40: rates(40) };
}

/** One row per gap type, as it stands in docs/scoring.md. Whole percentages. */
export function ratesTable(rates: RatesByGap): string {
  const head = [
    'Gap type',
    'No gap: clear / possible',
    'Reports with a false clear',
    'Gap 20: clear / possible',
    'Gap 30: clear / possible',
    'Gap 40: clear / possible',
  ];
  const rows = rates[0].map(({ type, reportsWithClear }) => [
    type,
    cell(rates[0], type),
    `${reportsWithClear.percent.toFixed(0)} %`,
    cell(rates[20], type),
    cell(rates[30], type),
    cell(rates[40], type),
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cell(rates: readonly Rate[], type: GapType): string {
  const rate = rates.find((candidate) => candidate.type === type);
  return rate === undefined
    ? '–'
    : `${rate.clear.percent.toFixed(0)} / ${rate.possible.percent.toFixed(0)} %`;
}
