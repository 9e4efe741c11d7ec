import { describe, expect, test } from 'vitest';
import { rankTopics } from '../../src/topics/rank-topics.js';
import {
  type ComparisonSpec,
  makeComparison,
  makeLine,
  makeNeed,
  SINGLE_SE,
} from '../helpers/comparisons.js';
import { policy } from '../helpers/policy.js';
import { scaleId } from '../helpers/questionnaire-builder.js';

/** qnorm(.80) of R: by so many standard errors noise lowers a rank. */
const Z_80 = 0.84162123357291441;
const NOISE = Z_80 * SINGLE_SE;

function rank(spec: ComparisonSpec, order: readonly string[] = ['a', 'b', 'c', 'd', 'e']) {
  return rankTopics(makeComparison(spec), order.map(scaleId), policy.topics);
}

const ids = (list: readonly { readonly scaleId: string }[]) => list.map(({ scaleId: id }) => id);

test('the shipped weights are those of the scoring rules', () => {
  expect(policy.topics).toEqual({
    maximum: 3,
    perDomain: 2,
    weights: { 'unmet-need': 1, 'blind-spot': 1, 'offer-perception': 0.8, 'style-distance': 0.6 },
    noiseLevel: 0.8,
    neutralImportance: 50,
  });
});

describe('priority = max(0, |d| − t.₈₀ × SE) × (0.5 + 0.5 × importance / 100) × weight', () => {
  test.each([
    {
      why: 'an unmet need of 75, importance 100',
      need: makeNeed('a', { found: { unmet: [75, 'clear'] }, importance: 100 }),
      expected: { kind: 'unmet', loudness: 75 - NOISE, importance: 100, weight: 1, priority: 75 - NOISE },
    },
    {
      why: 'an estimate 50 under, importance 75: the size counts, not the sign',
      need: makeNeed('a', { found: { underestimated: [-50, 'possible'] }, importance: 75, estimate: 25 }),
      expected: {
        kind: 'underestimated',
        loudness: 50 - NOISE,
        importance: 75,
        weight: 1,
        priority: (50 - NOISE) * 0.875,
      },
    },
    {
      why: 'an estimate 50 over: the more important of what either said',
      need: makeNeed('a', { found: { overestimated: [50, 'possible'] }, importance: 25, estimate: 75 }),
      expected: { kind: 'overestimated', importance: 75, weight: 1, priority: (50 - NOISE) * 0.875 },
    },
    {
      why: 'more given than noticed counts for .8',
      need: makeNeed('a', { found: { givenMore: [50, 'possible'] }, importance: 50 }),
      expected: { kind: 'givenMore', importance: 50, weight: 0.8, priority: (50 - NOISE) * 0.75 * 0.8 },
    },
    {
      why: 'without a word about importance',
      need: makeNeed('a', { found: { givenMore: [50, 'possible'] } }),
      expected: { importance: 0, priority: (50 - NOISE) * 0.5 * 0.8 },
    },
    {
      why: 'a difference within the noise has no loudness, and none below zero',
      need: makeNeed('a', { found: { unmet: [20, 'possible'] }, importance: 100 }),
      expected: { loudness: 0, priority: 0 },
    },
  ])('$why', ({ need, expected }) => {
    const [topic] = rank({ expectations: [need] }).topics;
    const numbers = Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [
        name,
        typeof value === 'number' ? expect.closeTo(value, 9) : value,
      ]),
    );
    expect(topic?.reasons[0]).toMatchObject(numbers);
  });

  test('a line counts as moderately important, for .6', () => {
    const [topic] = rank({ preferences: [makeLine('a', -60, 'clear', 15)] }).topics;
    expect(topic).toMatchObject({ domain: 'preferences', forBalance: false });
    expect(topic).toHaveProperty('asker', undefined);
    expect(topic?.reasons[0]).toMatchObject({
      kind: 'style',
      loudness: expect.closeTo(60 - Z_80 * 15, 9),
      importance: 50,
      priority: expect.closeTo((60 - Z_80 * 15) * 0.75 * 0.6, 9),
    });
  });
});

describe('order', () => {
  test('clear before possible, whatever the priority', () => {
    const { topics } = rank({
      expectations: [
        makeNeed('a', { found: { unmet: [100, 'possible'] }, importance: 100 }),
        makeNeed('b', { found: { givenMore: [50, 'clear'] }, importance: 25 }),
      ],
    });
    expect(ids(topics)).toEqual(['b', 'a']);
  });

  test('then by priority, across domains', () => {
    const { topics } = rank({
      expectations: [
        makeNeed('a', { found: { unmet: [50, 'clear'] }, importance: 75 }),
        makeNeed('b', { found: { unmet: [75, 'clear'] }, importance: 100 }),
      ],
      // (80 − 12.62) × .75 × .6 = 30.3, between 26.0 and 54.8.
      preferences: [makeLine('c', 80, 'clear', 15)],
    });
    expect(ids(topics)).toEqual(['b', 'c', 'a']);
  });

  test('ties in questionnaire order, not in the order compared', () => {
    const same = { found: { unmet: [50, 'clear'] as const }, importance: 75 };
    const { topics } = rank(
      { expectations: [makeNeed('a', same), makeNeed('b', same), makeNeed('c', same)] },
      ['c', 'a', 'b'],
    );
    expect(ids(topics)).toEqual(['c', 'a', 'b']);
  });
});

describe('what becomes no topic', () => {
  test.each([
    { why: 'a met need', need: makeNeed('a', { met: true, importance: 100, experience: 100 }) },
    { why: 'more noticed than thought', need: makeNeed('a', { found: { noticedMore: [-75, 'clear'] } }) },
    { why: 'more than asked for', need: makeNeed('a', { found: { moreThanAsked: [-75, 'clear'] } }) },
    {
      why: 'too little room, which has no weight of its own',
      need: makeNeed('a', { found: { beyondRoom: [75, 'clear'] } }),
    },
  ])('$why', ({ need }) => {
    expect(rank({ expectations: [need] })).toEqual({ topics: [], upward: [] });
  });

  test.each(['close', 'undetermined'] as const)('a line that is %s', (tier) => {
    expect(rank({ preferences: [makeLine('a', 30, tier)] }).topics).toEqual([]);
  });

  test('a gap type without a weight', () => {
    const need = makeNeed('a', { found: { unmet: [75, 'clear'] }, importance: 100 });
    const { weights: _, ...rest } = policy.topics;
    const silent = { ...rest, weights: { 'style-distance': 0.6 } };
    expect(rankTopics(makeComparison({ expectations: [need] }), [], silent).topics).toEqual([]);
  });
});

describe('one topic per theme', () => {
  test('its reasons are merged, strongest first', () => {
    const need = makeNeed('a', {
      found: { givenMore: [50, 'possible'], unmet: [75, 'clear'], underestimated: [-75, 'possible'] },
      importance: 100,
    });
    const { topics } = rank({ expectations: [need] });
    expect(topics).toHaveLength(1);
    expect(topics[0]?.reasons.map(({ kind }) => kind)).toEqual(['unmet', 'underestimated', 'givenMore']);
    expect(topics[0]).toMatchObject({ scaleId: 'a', domain: 'expectations', asker: 'employee' });
  });

  test('a clear reason leads, however loud a possible one', () => {
    const need = makeNeed('a', {
      found: { unmet: [100, 'possible'], givenMore: [50, 'clear'] },
      importance: 100,
    });
    expect(rank({ expectations: [need] }).topics[0]?.reasons[0].kind).toBe('givenMore');
  });
});

describe('a need without room goes higher up', () => {
  test('and is no topic, however many reasons it has', () => {
    const need = makeNeed('a', {
      asker: 'manager',
      found: { unmet: [75, 'clear'], givenMore: [50, 'possible'] },
      importance: 100,
      room: 'upward',
    });
    const { topics, upward } = rank({ expectations: [need] });
    expect(topics).toEqual([]);
    expect(upward).toMatchObject([
      { scaleId: 'a', asker: 'manager', giver: 'employee', reason: { kind: 'unmet' } },
    ]);
  });

  test.each(['together', 'now', undefined] as const)('with room %s it is a topic', (room) => {
    const need = makeNeed('a', {
      found: { unmet: [75, 'clear'] },
      importance: 100,
      ...(room !== undefined && { room }),
    });
    const { topics, upward } = rank({ expectations: [need] });
    expect([ids(topics), upward]).toEqual([['a'], []]);
  });

  test('without an unmet need, little room is no reason: what else was found stays a topic', () => {
    const need = makeNeed('a', { found: { givenMore: [50, 'possible'] }, importance: 50, room: 'upward' });
    const { topics, upward } = rank({ expectations: [need] });
    expect([ids(topics), upward]).toEqual([['a'], []]);
  });

  test('in questionnaire order', () => {
    const stuck = { found: { unmet: [75, 'clear'] as const }, importance: 100, room: 'upward' as const };
    const { upward } = rank({ expectations: [makeNeed('b', stuck), makeNeed('d', stuck)] });
    expect(ids(upward)).toEqual(['b', 'd']);
  });
});

test('what is not included or has a fixed question is no topic', () => {
  const who = { asker: 'employee', giver: 'manager' } as const;
  const spec: ComparisonSpec = {
    expectations: [
      { kind: 'not-included', scaleId: scaleId('a'), ...who },
      { kind: 'fixed-question', scaleId: scaleId('b'), ...who },
    ],
    preferences: [{ kind: 'not-included', scaleId: scaleId('c') }],
  };
  expect(rank(spec)).toEqual({ topics: [], upward: [] });
});
