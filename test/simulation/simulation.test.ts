import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/simulation/random.js';
import { type RatesByGap, ratesTable, simulateAll, TRUE_GAPS } from '../../scripts/simulation/rates-table.js';
import { GAP_TYPES } from '../../src/comparison/gap.js';
import { visAVis } from '../helpers/examples.js';
import { policy } from '../helpers/shipped.js';

const PAIRS = 250;
/** Another seed than the script's: the table is true of the rules, not of one row of random numbers. */
const rates: RatesByGap = simulateAll(visAVis, policy, PAIRS, 77);

/** Rows of the table in docs/scoring.md: gap type and all its percentages. */
const published = new Map(
  readFileSync('docs/scoring.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, type]) => GAP_TYPES.some((known) => known === type))
    .map(([, type = '', ...cells]) => [type, cells.flatMap((cell) => cell.match(/\d+/g) ?? []).map(Number)]),
);

/** Four standard errors of a share found in so many pairs, half a point for rounding, and a point for the docs’ own error. */
const tolerance = (percent: number): number => {
  const share = Math.min(0.97, Math.max(0.03, percent / 100));
  return 400 * Math.sqrt((share * (1 - share)) / PAIRS) + 1.5;
};

describe('docs/scoring.md', () => {
  test.each(GAP_TYPES)('tells how often %s is found, within the error of the simulation', (type) => {
    const row =
      ratesTable(rates)
        .split('\n')
        .find((line) => line.startsWith(`| ${type} |`)) ?? '';
    const found = row.match(/\d+/g)?.map(Number) ?? [];
    const told = published.get(type) ?? [];
    expect(told).toHaveLength(3 + 2 * (TRUE_GAPS.length - 1));
    expect(found).toHaveLength(told.length);
    found.forEach((percent, index) => {
      expect(Math.abs(percent - (told[index] ?? Number.NaN))).toBeLessThan(tolerance(told[index] ?? 0));
    });
  });
});

describe('the rules', () => {
  test('flag identical people in at most a fifth of the comparisons', () => {
    for (const { clear, possible } of rates[0]) expect(clear + possible).toBeLessThan(20 + 2);
  });

  test('find larger true gaps more often', () => {
    GAP_TYPES.forEach((_, index) => {
      const flagged = TRUE_GAPS.map(
        (gap) => (rates[gap][index]?.clear ?? 0) + (rates[gap][index]?.possible ?? 0),
      );
      expect(flagged.at(-1)).toBeGreaterThan(2 * (flagged[0] ?? 0));
      expect([...flagged].sort((a, b) => a - b)).toEqual(flagged);
    });
  });
});

describe('random numbers', () => {
  test('are the same for the same seed', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.normal());
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  test('have the mean and spread they claim', () => {
    const random = createRandom(1);
    const draws = Array.from({ length: 20_000 }, () => random.normal());
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});
