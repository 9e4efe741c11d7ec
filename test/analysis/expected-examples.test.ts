import { describe, expect, test } from 'vitest';
import { analysePair, type PairAnalysis } from '../../src/analysis/analyse-pair.js';
import type { ComparedNeed, NeedGapType } from '../../src/comparison/compare-expectations.js';
import { EXAMPLE_PAIRS, EXAMPLES, examplePair } from '../helpers/examples.js';
import { readJson } from '../helpers/json.js';
import { policy } from '../helpers/policy.js';

interface ExpectedDifference {
  readonly tier: string;
  readonly difference: number;
  readonly se?: number;
}

interface ExpectedQuality {
  readonly answered: string;
  readonly share: number;
  readonly longest: number;
  readonly irv: number;
  readonly flags: readonly string[];
}

interface Expected {
  readonly comparable: boolean;
  readonly quality: Readonly<Record<'employee' | 'manager', ExpectedQuality>>;
  readonly withheld: readonly string[];
  readonly notScored: Readonly<Record<'employee' | 'manager', readonly string[]>>;
  readonly strengths: Readonly<Record<string, readonly string[]>>;
  readonly preferences: Readonly<Record<string, ExpectedDifference>>;
  readonly met: readonly string[];
  readonly unmet: Readonly<Record<string, ExpectedDifference>>;
  readonly estimate: Readonly<Record<string, ExpectedDifference>>;
  readonly offering: Readonly<Record<string, ExpectedDifference>>;
  readonly noRoom: readonly string[];
}

// Computed by an independent script; see `$comment` in the file.
const expectedFile = readJson(EXAMPLES, 'expected.json') as Record<string, Expected>;

/** The file rounds to one decimal, halves either way. */
const closeTo = (value: number) => expect.closeTo(value, 0.9);

describe.each(EXAMPLE_PAIRS)('%s', (pair) => {
  const expected = expectedFile[pair.replace('pair-', '')] as Expected;
  const analysis = analysePair(examplePair(pair), policy);

  test.each(['employee', 'manager'] as const)('quality of the %s', (role) => {
    const { completion, longstring, variability, flags } = analysis.quality[role];
    const { answered, share, longest, irv, flags: expectedFlags } = expected.quality[role];
    expect(`${completion.answered}/${completion.total}`).toBe(answered);
    expect((100 * completion.answered) / completion.total).toBeCloseTo(share, 1);
    expect(longstring).toBe(longest);
    expect(variability).toBeCloseTo(irv, 1);
    expect(flags).toEqual(expectedFlags);
  });

  test('whether there is enough to compare', () => {
    expect(analysis.kind === 'compared').toBe(expected.comparable);
  });

  if (!expected.comparable) return;
  const { comparison, profiles, agenda } = compared(analysis);
  const needs = comparison.expectations.filter((need): need is ComparedNeed => need.kind === 'compared');

  test('scales with too few answers', () => {
    for (const role of ['employee', 'manager'] as const) {
      const insufficient = [...profiles[role].scales.values()].filter(({ kind }) => kind === 'insufficient');
      expect(insufficient.map(({ scaleId }) => scaleId)).toEqual(expected.notScored[role]);
    }
  });

  test('strengths', () => {
    const { top, shared, seen, unseen } = comparison.strengths;
    expect({
      employeeTop: top.employee,
      managerTop: top.manager,
      shared,
      seenInEmployee: seen.employee,
      seenInManager: seen.manager,
      unseenOfEmployee: unseen.employee,
      unseenOfManager: unseen.manager,
    }).toEqual(expected.strengths);
  });

  test('preferences: differences, standard errors and tiers', () => {
    const found = comparison.preferences.flatMap((preference) => {
      if (preference.kind !== 'compared') return [];
      const { value, standardError, tier } = preference.gap.difference;
      return [[preference.scaleId, { tier, difference: value, se: standardError }] as const];
    });
    expect(Object.fromEntries(found)).toEqual(rounded(expected.preferences));
  });

  test('needs that are met', () => {
    expect(needs.filter(({ findings }) => findings.met).map(({ scaleId }) => scaleId)).toEqual(expected.met);
  });

  test.each([
    ['unmet', 'unmet-need', (need: ComparedNeed) => need.findings.unmet],
    [
      'estimate',
      'blind-spot',
      ({ findings }: ComparedNeed) => findings.underestimated ?? findings.overestimated,
    ],
    [
      'offering',
      'offer-perception',
      ({ findings }: ComparedNeed) => findings.givenMore ?? findings.noticedMore,
    ],
  ] as const)('%s: differences and tiers', (key, type: NeedGapType, find) => {
    const found = needs.flatMap((need) => {
      const gap = find(need);
      if (gap === undefined) return [];
      expect(gap).toBe(need.gaps[type]);
      return [[need.scaleId, { tier: gap.difference.tier, difference: gap.difference.value }] as const];
    });
    expect(Object.fromEntries(found)).toEqual(rounded(expected[key]));
  });

  test('themes to take higher up', () => {
    expect(agenda.upward.map(({ scaleId }) => scaleId)).toEqual(expected.noRoom);
  });
});

function compared(analysis: PairAnalysis) {
  if (analysis.kind !== 'compared') throw new Error('expected a comparison');
  return analysis;
}

function rounded(expected: Readonly<Record<string, ExpectedDifference>>) {
  return Object.fromEntries(
    Object.entries(expected).map(([id, { tier, difference, se }]) => [
      id,
      { tier, difference: closeTo(difference), ...(se !== undefined && { se: closeTo(se) }) },
    ]),
  );
}
