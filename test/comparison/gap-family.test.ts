import { describe, expect, test } from 'vitest';
import { gapFamily } from '../../src/comparison/gap-family.js';
import { policy } from '../helpers/policy.js';
import { measure } from '../helpers/profiles.js';
import { scaleId } from '../helpers/questionnaire-builder.js';

describe('gapFamily', () => {
  const candidates = [
    { scaleId: scaleId('a'), minuend: measure(80), subtrahend: measure(30) },
    { scaleId: scaleId('b'), minuend: undefined, subtrahend: measure(30) },
    { scaleId: scaleId('c'), minuend: measure(30), subtrahend: undefined },
    { scaleId: scaleId('d'), minuend: measure(30), subtrahend: measure(60) },
  ];
  const gaps = gapFamily('style-distance', candidates, policy.comparison).map(({ gap }) => gap);

  test('a missing side makes no gap, and the order stays', () => {
    expect(gaps.map((gap) => [gap.type, gap.scaleId, gap.difference.value])).toEqual([
      ['style-distance', 'a', 50],
      ['style-distance', 'd', -30],
    ]);
  });

  test('what makes no gap does not count among the comparisons', () => {
    // SE = √200: z = 2.1213 for d, p = .0339; the larger of two p values is not adjusted.
    expect(gaps[1]?.difference.adjustedP).toBe(gaps[1]?.difference.p);
  });

  test('tells each candidate which gap is its own', () => {
    const twice = [
      { owner: 'employee', scaleId: scaleId('a'), minuend: measure(80), subtrahend: measure(30) },
      { owner: 'manager', scaleId: scaleId('a'), minuend: measure(10), subtrahend: measure(30) },
    ];
    const found = gapFamily('strength-perception', twice, policy.comparison);
    expect(found.map(({ candidate, gap }) => [candidate.owner, gap.difference.value])).toEqual([
      ['employee', 50],
      ['manager', -20],
    ]);
  });

  test('nothing to compare', () => {
    expect(gapFamily('capacity', [], policy.comparison)).toEqual([]);
  });
});
