import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileSimilarity } from '../../src/psychometrics/similarity.js';

type Profile = readonly (number | undefined)[];

describe('profileSimilarity', () => {
  test.each<{ why: string; first: Profile; second: Profile; expected: object }>([
    {
      why: 'equal profiles',
      first: [1, 3, 5],
      second: [1, 3, 5],
      expected: { q: 1, dSquared: 0, elevation: 0, scatter: 0, shape: 0, doubleEntryIcc: 1 },
    },
    {
      why: 'mirrored profiles',
      first: [1, 3, 5],
      second: [5, 3, 1],
      expected: { q: -1, dSquared: 32, elevation: 0, scatter: 0, shape: 32, doubleEntryIcc: -1 },
    },
    {
      why: 'the same shape one step higher: q is perfect, agreement is not',
      first: [1, 2, 3],
      second: [2, 3, 4],
      // Around the grand mean 2.5: 2·(−1.5·−.5 + −.5·.5 + .5·1.5)/(2.75 + 2.75) = 2.5/5.5.
      expected: { q: 1, dSquared: 3, elevation: 3, scatter: 0, shape: 0, doubleEntryIcc: 2.5 / 5.5 },
    },
    {
      why: 'the same shape, stretched',
      first: [2, 3, 4],
      second: [1, 3, 5],
      expected: { q: 1, dSquared: 2, elevation: 0, scatter: 2, shape: 0, doubleEntryIcc: 0.8 },
    },
    {
      why: 'one flat profile',
      first: [3, 3, 3],
      second: [2, 3, 4],
      expected: { q: undefined, dSquared: 2, elevation: 0, scatter: 2, shape: 0, doubleEntryIcc: 0 },
    },
    {
      why: 'two flat profiles at different levels',
      first: [2, 2],
      second: [4, 4],
      expected: { q: undefined, dSquared: 8, elevation: 8, scatter: 0, shape: 0, doubleEntryIcc: -1 },
    },
    {
      why: 'two flat profiles at one level, whose mean is off by rounding',
      first: [0.1, 0.1, 0.1],
      second: [0.1, 0.1, 0.1],
      expected: { q: undefined, dSquared: 0, scatter: 0, shape: 0, doubleEntryIcc: undefined },
    },
    {
      why: 'skipped items on either side',
      first: [1, undefined, 3, 5, 5],
      second: [1, 4, 3, undefined, 5],
      expected: { items: 3, q: 1, dSquared: 0, doubleEntryIcc: 1 },
    },
  ])('$why', ({ first, second, expected }) => {
    const similarity = profileSimilarity(first, second);
    expect(similarity).toMatchObject({ kind: 'compared', ...near(expected) });
  });

  test.each<{ why: string; first: Profile; second: Profile; items: number }>([
    { why: 'nothing at all', first: [], second: [], items: 0 },
    { why: 'no item in common', first: [1, undefined], second: [undefined, 2], items: 0 },
    { why: 'one item in common', first: [1, 2], second: [1, undefined], items: 1 },
  ])('compares nothing for $why', ({ first, second, items }) => {
    expect(profileSimilarity(first, second)).toEqual({ kind: 'too-few-items', items });
  });

  test('refuses profiles of different length', () => {
    expect(() => profileSimilarity([1, 2], [1, 2, 3])).toThrow(RangeError);
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), {
    minLength: 2,
  });

  test('is symmetric, and its parts add up to D²', () => {
    fc.assert(
      fc.property(pairs, (answers) => {
        const first = answers.map(([value]) => value);
        const second = answers.map(([, value]) => value);
        const there = profileSimilarity(first, second);
        const back = profileSimilarity(second, first);
        if (there.kind !== 'compared' || back.kind !== 'compared') throw new Error('All were answered');

        expect(there.elevation + there.scatter + there.shape).toBeCloseTo(there.dSquared, 9);
        expect(there).toMatchObject(
          near({ q: back.q, shape: back.shape, doubleEntryIcc: back.doubleEntryIcc }),
        );
        for (const index of [there.q, there.doubleEntryIcc]) {
          expect(Math.abs(index ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

function near(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'number' ? expect.closeTo(value, 9) : value,
    ]),
  );
}
