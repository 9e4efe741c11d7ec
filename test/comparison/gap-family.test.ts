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
  const gaps = gapFamily('style-distance', candidates, policy.comparison);

  test('a missing side makes no gap, and each stays in its place', () => {
    expect(gaps.map((gap) => gap && [gap.type, gap.scaleId, gap.difference.value])).toEqual([
      ['style-distance', 'a', 50],
      undefined,
      undefined,
      ['style-distance', 'd', -30],
    ]);
  });

  test('what makes no gap does not count among the comparisons', () => {
    // SE = √200: z = 2.1213 for d, p = .0339; the larger of two p values is not adjusted.
    expect(gaps[3]?.difference.adjustedP).toBe(gaps[3]?.difference.p);
  });

  test('tells two gaps of one theme apart by their places', () => {
    const twice = [
      { scaleId: scaleId('a'), minuend: measure(80), subtrahend: measure(30) },
      { scaleId: scaleId('a'), minuend: measure(10), subtrahend: measure(30) },
    ];
    const found = gapFamily('strength-perception', twice, policy.comparison);
    expect(found.map((gap) => gap?.difference.value)).toEqual([50, -20]);
  });

  test('nothing to compare', () => {
    expect(gapFamily('capacity', [], policy.comparison)).toEqual([]);
  });
});
