import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../scripts/simulation/random.js';
import {
  PUBLISHED_PAIRS,
  type RatesByGap,
  ratesTable,
  simulateAll,
  TRUE_GAPS,
} from '../../scripts/simulation/rates-table.js';
import { countShare, type Share } from '../../scripts/simulation/share.js';
import { GAP_TYPES } from '../../src/comparison/gap.js';
import { visAVis } from '../helpers/examples.js';
import { policy } from '../helpers/shipped.js';

const PAIRS = 500;
/** Another seed than the script's: the table is true of the rules, not of one row of random numbers. */
const rates: RatesByGap = simulateAll(visAVis, policy, PAIRS, 77);

const docs = readFileSync('docs/scoring.md', 'utf8');
/** Rows of the table in docs/scoring.md: gap type and all its percentages. */
const published = new Map(
  docs
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, type]) => GAP_TYPES.some((known) => known === type))
    .map(([, type = '', ...cells]) => [type, cells.flatMap((cell) => cell.match(/\d+/g) ?? []).map(Number)]),
);

/** Four Monte-Carlo standard errors of the two simulations together, and half a point for rounding. */
const tolerance = ({ error }: Share): number => 4 * error * Math.sqrt(1 + PAIRS / PUBLISHED_PAIRS) + 0.5;

describe('docs/scoring.md', () => {
  test.each(GAP_TYPES)('tells how often %s is found, within Monte-Carlo error', (type) => {
    const of = (gap: (typeof TRUE_GAPS)[number]) => rates[gap].find((rate) => rate.type === type);
    const [none, ...gaps] = TRUE_GAPS.map(of);
    const shares = [none?.clear, none?.possible, none?.reportsWithClear].concat(
      gaps.flatMap((rate) => [rate?.clear, rate?.possible]),
    );
    const told = published.get(type) ?? [];
    expect(told).toHaveLength(shares.length);
    shares.forEach((share = { percent: NaN, error: NaN }, index) => {
      expect(Math.abs(share.percent - (told[index] ?? NaN))).toBeLessThan(tolerance(share));
    });
  });

  test('has the columns of the table that the script prints', () => {
    expect(docs).toContain(ratesTable(rates).split('\n', 1)[0]);
  });

  test('says how large the error of its numbers is', () => {
    expect(docs).toContain('with a Monte-Carlo standard error below one point');
    const errors = TRUE_GAPS.flatMap((gap) =>
      rates[gap].flatMap(({ clear, possible, reportsWithClear }) => [clear, possible, reportsWithClear]),
    ).map(({ error }) => error * Math.sqrt(PAIRS / PUBLISHED_PAIRS));
    expect(Math.max(...errors)).toBeLessThan(1);
  });

  test('would be found out if a false "clear" were three times as frequent as it says', () => {
    for (const { clear } of rates[0]) expect(tolerance(clear)).toBeLessThan(2 * clear.percent);
  });
});

describe('a share and its Monte-Carlo error', () => {
  test.each([
    // p = 2 of 8; residuals 1 − 4 · .25 = 0, 1 − 2 · .25 = .5 and 0 − 2 · .25 = −.5: √.5 / 8.
    {
      why: 'pairs of different size',
      pairs: [
        [1, 4],
        [1, 2],
        [0, 2],
      ],
      percent: 25,
      error: (100 * Math.sqrt(0.5)) / 8,
    },
    // Comparisons that all go together: √(p (1 − p) / 4 pairs), not / 8 comparisons.
    {
      why: 'all or none in a pair',
      pairs: [
        [2, 2],
        [0, 2],
        [2, 2],
        [0, 2],
      ],
      percent: 50,
      error: 25,
    },
    {
      why: 'never',
      pairs: [
        [0, 3],
        [0, 3],
      ],
      percent: 0,
      error: 0,
    },
  ])('$why', ({ pairs, percent, error }) => {
    const count = countShare();
    for (const [hits = 0, of = 0] of pairs) count.add(hits, of);
    expect(count.share()).toEqual({ percent, error: expect.closeTo(error, 12) });
  });
});

describe('the rules', () => {
  test('flag identical people in at most a fifth of the comparisons', () => {
    for (const { clear, possible } of rates[0]) expect(clear.percent + possible.percent).toBeLessThan(20 + 2);
  });

  test('find larger true gaps more often', () => {
    GAP_TYPES.forEach((_, index) => {
      const flagged = TRUE_GAPS.map(
        (gap) => (rates[gap][index]?.clear.percent ?? 0) + (rates[gap][index]?.possible.percent ?? 0),
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
