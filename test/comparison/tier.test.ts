import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast } from '../../src/comparison/at-least.js';
import { type Difference, difference } from '../../src/comparison/difference.js';
import { assignTiers, benjaminiHochberg, isFlagged, TIERS } from '../../src/comparison/tier.js';
import { NORMAL } from '../../src/scoring/distribution.js';
import { policy } from '../helpers/policy.js';
import { measure } from '../helpers/profiles.js';

const { comparison } = policy;

test('the shipped thresholds are those of the scoring rules', () => {
  expect(comparison).toMatchObject({
    minimumDifference: 15,
    clearFdr: 0.1,
    possibleP: 0.2,
    closeRegion: 25,
    closeProbability: 0.8,
  });
});

describe('atLeast', () => {
  test.each([
    { why: 'exactly', value: 15, reached: true },
    { why: 'exactly, but for noise: 0.1 + 0.2 style', value: 14.999999999999998, reached: true },
    { why: 'just above', value: 15.1, reached: true },
    { why: 'visibly below', value: 14.999999, reached: false },
  ])('$why', ({ value, reached }) => {
    expect(atLeast(value, 15)).toBe(reached);
  });
});

describe('difference', () => {
  const t = (value: number, sem: number, df: number) => ({
    value,
    sem,
    distribution: { kind: 't' as const, df },
  });

  test.each([
    {
      why: 'normal and normal stay normal; √(3² + 4²)',
      a: measure(60, 3),
      b: measure(50, 4),
      value: 10,
      se: 5,
      df: undefined,
    },
    // (9 + 16)² / (81 / 10 + 256 / 20) = 625 / 20.9.
    { why: 'Welch–Satterthwaite', a: t(50, 3, 10), b: t(70, 4, 20), value: -20, se: 5, df: 625 / 20.9 },
    // (9 + 16)² / (81 / 10): a normal measure counts as infinitely many degrees of freedom.
    { why: 'one of them normal', a: t(50, 3, 10), b: measure(50, 4), value: 0, se: 5, df: 625 / 8.1 },
    {
      why: 'equal errors and df: their sum',
      a: t(50, 5, 12),
      b: t(40, 5, 12),
      value: 10,
      se: Math.sqrt(50),
      df: 24,
    },
  ])('$why', ({ a, b, value, se, df }) => {
    const found = difference(a, b);
    expect(found).toMatchObject({ value, standardError: expect.closeTo(se, 10) });
    expect(found.distribution).toEqual(df === undefined ? NORMAL : { kind: 't', df: expect.closeTo(df, 9) });
  });

  test('the other way round it is as large and as sure', () => {
    const sem = fc.integer({ min: 1, max: 40 });
    const value = fc.integer({ min: 0, max: 100 });
    const df = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.tuple(value, sem, df), fc.tuple(value, sem, df), (a, b) => {
        const there = difference(t(...a), t(...b));
        const back = difference(t(...b), t(...a));
        expect(back.value).toBe(there.value === 0 ? 0 : -there.value);
        expect(back.standardError).toBe(there.standardError);
        expect(back.p).toBeCloseTo(there.p, 12);
      }),
    );
  });
});

describe('benjaminiHochberg', () => {
  test.each([
    { why: 'nothing compared', p: [], adjusted: [] },
    { why: 'one comparison stays', p: [0.07], adjusted: [0.07] },
    { why: 'the smaller of two doubles', p: [0.04, 0.5], adjusted: [0.08, 0.5] },
    // .005·4/1, .01·4/2, .03·4/3, .04·4/4, each at most what follows.
    { why: 'four, not in order', p: [0.01, 0.04, 0.03, 0.005], adjusted: [0.02, 0.04, 0.04, 0.02] },
    // .02·3/1 = .06 is more than .03·3/2 = .045 of the next.
    { why: 'never more than a larger p', p: [0.02, 0.03, 0.9], adjusted: [0.045, 0.045, 0.9] },
    { why: 'equal p values stay equal', p: [0.1, 0.1], adjusted: [0.1, 0.1] },
    { why: 'never above 1', p: [0.9, 1], adjusted: [1, 1] },
  ])('$why', ({ p, adjusted }) => {
    expect(benjaminiHochberg(p)).toEqual(adjusted.map((value) => expect.closeTo(value, 12)));
  });

  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

  test('lies between p and 1, and keeps the order of the p values', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(value - 1e-15);
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          p.forEach((other, place) => {
            if (value < other) expect(adjusted[index] ?? 0).toBeLessThanOrEqual(adjusted[place] ?? 0);
          });
        });
      }),
    );
  });

  test('does not care about the order it is given', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        expect(benjaminiHochberg(p.toReversed()).toReversed()).toEqual(benjaminiHochberg(p));
      }),
    );
  });
});

describe('assignTiers', () => {
  /** SE 8 by default: a true difference beyond 25 is then improbable for values up to 18. */
  function given(value: number, p: number, standardError = 8): Difference {
    return { value, standardError, distribution: NORMAL, p };
  }

  test.each([
    { why: 'sure and large', value: 40, p: 0.01, tier: 'clear' },
    { why: 'the sign does not matter', value: -40, p: 0.01, tier: 'clear' },
    { why: 'exactly 15', value: 15, p: 0.05, tier: 'clear' },
    { why: 'exactly 15, but for noise', value: 14.999999999999998, p: 0.05, tier: 'clear' },
    { why: 'exactly −15, but for noise', value: -14.999999999999996, p: 0.05, tier: 'clear' },
    { why: 'sure but too small to matter: P(|true| < 25) = Φ(1.26)', value: 14.9, p: 0.05, tier: 'close' },
    { why: 'p of exactly .10', value: 30, p: 0.1, tier: 'clear' },
    { why: 'p just over .10', value: 30, p: 0.100001, tier: 'possible' },
    { why: 'p of exactly .20', value: 30, p: 0.2, tier: 'possible' },
    { why: 'p just over .20, and too far apart to be close', value: 30, p: 0.200001, tier: 'undetermined' },
    { why: 'large and unsure, yet not beyond 25: Φ(.875) = .809', value: 18, p: 0.3, tier: 'close' },
    { why: 'a difference of exactly 25 is never close: Φ(0) = .5', value: 25, p: 0.9, tier: 'undetermined' },
    {
      why: 'exactly 25 but for noise is not either',
      value: 24.999999999999996,
      p: 0.9,
      tier: 'undetermined',
    },
    { why: 'no difference, small error', value: 0, p: 1, tier: 'close' },
    // P(|true| < 25) = 2Φ(25/SE) − 1 is .80 at SE = 25 / 1.28155 = 19.508.
    { why: 'no difference, error just small enough', value: 0, p: 1, se: 19.5, tier: 'close' },
    { why: 'no difference, error too large: cannot tell', value: 0, p: 1, se: 19.52, tier: 'undetermined' },
  ])('$tier: $why', ({ value, p, se, tier }) => {
    expect(assignTiers([given(value, p, se)], comparison)).toMatchObject([{ tier }]);
  });

  test('clear is judged among the comparisons of its type, possible alone', () => {
    // .08 · 2 = .16 > .10, but .08 ≤ .20.
    const tiers = assignTiers([given(30, 0.08), given(30, 0.5)], comparison).map(({ tier }) => tier);
    expect(tiers).toEqual(['possible', 'undetermined']);
  });

  test('one step between two single answers on five points is never flagged, two are', () => {
    // SE = 17√2 = 24.04: z = 1.04, p = .298; z = 2.08, p = .03755; z = 3.12, p = .0018.
    const single = (steps: number) => difference(measure(25 * steps, 17), measure(0, 17));
    const tierOf = (steps: number) => assignTiers([single(steps)], comparison)[0]?.tier;
    expect([1, 2, 3, 4].map(tierOf)).toEqual(['undetermined', 'clear', 'clear', 'clear']);
    expect(single(1).p).toBeCloseTo(0.298, 3);
    expect(single(2).p).toBeCloseTo(0.03755, 4);
  });

  test('two equal single answers are not close together: one question each cannot tell', () => {
    // P(|true| < 25) = 2Φ(1.04) − 1 = .702.
    const [same] = assignTiers([difference(measure(50, 17), measure(50, 17))], comparison);
    expect(same).toMatchObject({ tier: 'undetermined', closeProbability: expect.closeTo(0.702, 3) });
  });

  const differences = fc.array(
    fc.record({
      value: fc.integer({ min: -100, max: 100 }),
      sem: fc.integer({ min: 2, max: 30 }),
    }),
    { minLength: 1, maxLength: 10 },
  );
  const pairOf = ({ value, sem }: { value: number; sem: number }) =>
    difference(measure(50 + value / 2, sem), measure(50 - value / 2, sem));

  test('the order given changes no tier', () => {
    fc.assert(
      fc.property(differences, (list) => {
        const there = assignTiers(list.map(pairOf), comparison).map(({ tier }) => tier);
        const back = assignTiers(list.toReversed().map(pairOf), comparison).map(({ tier }) => tier);
        expect(back.toReversed()).toEqual(there);
      }),
    );
  });

  test('who is called first changes no tier', () => {
    fc.assert(
      fc.property(differences, (list) => {
        const there = assignTiers(list.map(pairOf), comparison).map(({ tier }) => tier);
        const turned = list.map(({ value, sem }) => pairOf({ value: -value, sem }));
        expect(assignTiers(turned, comparison).map(({ tier }) => tier)).toEqual(there);
      }),
    );
  });

  test('an adjusted p is never under p, so clear is never easier than possible', () => {
    fc.assert(
      fc.property(differences, (list) => {
        for (const found of assignTiers(list.map(pairOf), comparison)) {
          expect(TIERS).toContain(found.tier);
          if (found.tier === 'clear') expect(found.p).toBeLessThanOrEqual(comparison.clearFdr);
        }
      }),
    );
  });
});

test.each([
  { tier: 'clear', flagged: true },
  { tier: 'possible', flagged: true },
  { tier: 'close', flagged: false },
  { tier: 'undetermined', flagged: false },
] as const)('$tier flagged: $flagged', ({ tier, flagged }) => {
  expect(isFlagged({ tier })).toBe(flagged);
});
