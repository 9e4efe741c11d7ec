import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysePair } from '../../src/analysis/analyse-pair.js';
import type { Tier } from '../../src/comparison/tier.js';
import type { Role } from '../../src/instrument/instrument.js';
import { selectTopics } from '../../src/topics/select-topics.js';
import { arbitraryPair } from '../helpers/arbitrary-sheets.js';
import { type ComparisonSpec, makeComparison, makeLine, makeNeed } from '../helpers/comparisons.js';
import { visAVis } from '../helpers/examples.js';
import { policy } from '../helpers/policy.js';
import { buildInstrument, type ScaleSpec } from '../helpers/questionnaire-builder.js';
import { parsePair } from '../helpers/sheets.js';

const NEEDS = ['e1', 'e2', 'e3', 'm1', 'm2'];
const LINES = ['l1', 'l2', 'l3'];
const STRENGTHS = ['s1', 's2'];

function instrumentWith(personal: readonly string[] = []) {
  const specs: ScaleSpec[] = [
    ...STRENGTHS.map((id) => ({ id })),
    ...LINES.map((id) => ({ id, domain: 'preferences' as const })),
    ...NEEDS.map((id) => ({ id, domain: 'expectations' as const, asker: askerOf(id) })),
  ];
  return buildInstrument(specs.map((spec) => ({ ...spec, sensitivity: personal.includes(spec.id) ? 1 : 0 })));
}

function askerOf(id: string): Role {
  return id.startsWith('m') ? 'manager' : 'employee';
}

function select(spec: ComparisonSpec, topics = policy.topics, personal: readonly string[] = []) {
  return selectTopics(makeComparison(spec), instrumentWith(personal), topics);
}

/** An unmet need with a size to rank by. */
function need(id: string, size: number, tier: Tier = 'clear') {
  return makeNeed(id, { asker: askerOf(id), found: { unmet: [size, tier] }, importance: 100 });
}

const ids = (list: readonly { readonly scaleId: string }[]) => list.map(({ scaleId }) => scaleId);

describe('how many', () => {
  test('three at most, of which two of one domain', () => {
    const { topics, ranking } = select({
      expectations: [need('e1', 100), need('e2', 90), need('e3', 80), need('m1', 95)],
      preferences: [makeLine('l1', 40, 'possible')],
    });
    expect(ids(ranking)).toEqual(['e1', 'm1', 'e2', 'e3', 'l1']);
    expect(ids(topics)).toEqual(['e1', 'm1', 'l1']);
  });

  test('two lines at most', () => {
    const { topics } = select({
      preferences: [makeLine('l1', 80, 'clear'), makeLine('l2', 70, 'clear'), makeLine('l3', 60, 'clear')],
    });
    expect(ids(topics)).toEqual(['l1', 'l2']);
  });

  test('nothing is added to fill a page', () => {
    expect(ids(select({ expectations: [need('e1', 100)] }).topics)).toEqual(['e1']);
  });

  test('nothing stands out: no topic is a result', () => {
    const { topics, ranking, upward } = select({
      expectations: [makeNeed('e1', { importance: 50, experience: 50 })],
      preferences: [makeLine('l1', 10, 'close')],
    });
    expect({ topics, ranking, upward }).toEqual({ topics: [], ranking: [], upward: [] });
  });
});

describe('the needs of both come up', () => {
  test.each([
    {
      why: 'the manager’s best need takes the place of the employee’s last',
      needs: [need('e1', 100), need('e2', 90), need('m1', 50)],
      lines: [],
      topics: ['e1', 'm1'],
      balanced: ['m1'],
    },
    {
      why: 'the employee’s need takes the place of the manager’s last',
      needs: [need('m1', 100), need('m2', 90), need('e1', 50)],
      lines: [],
      topics: ['m1', 'e1'],
      balanced: ['e1'],
    },
    {
      why: 'of the manager’s needs, the best-ranked',
      needs: [need('e1', 100), need('e2', 90), need('m1', 50), need('m2', 60)],
      lines: [],
      topics: ['e1', 'm2'],
      balanced: ['m2'],
    },
    {
      why: 'the line stays: no domain has more than its share',
      needs: [need('e1', 100), need('e2', 90), need('m1', 50, 'possible')],
      lines: [makeLine('l1', 80, 'clear')],
      topics: ['e1', 'l1', 'm1'],
      balanced: ['m1'],
    },
    {
      why: 'with one need chosen, a line makes room',
      needs: [need('e1', 100), need('m1', 50, 'possible')],
      lines: [makeLine('l1', 100, 'clear'), makeLine('l2', 90, 'clear')],
      topics: ['e1', 'l1', 'm1'],
      balanced: ['m1'],
    },
    {
      why: 'both there already',
      needs: [need('e1', 100), need('m1', 50)],
      lines: [makeLine('l1', 90, 'clear')],
      topics: ['e1', 'l1', 'm1'],
      balanced: [],
    },
    {
      why: 'the manager asks nothing',
      needs: [need('e1', 100), need('e2', 90)],
      lines: [],
      topics: ['e1', 'e2'],
      balanced: [],
    },
    {
      why: 'nobody asks anything',
      needs: [],
      lines: [makeLine('l1', 100, 'clear'), makeLine('l2', 90, 'clear')],
      topics: ['l1', 'l2'],
      balanced: [],
    },
  ])('$why', ({ needs, lines, topics, balanced }) => {
    const agenda = select({ expectations: needs, preferences: lines });
    expect(ids(agenda.topics)).toEqual(topics);
    expect(ids(agenda.topics.filter(({ forBalance }) => forBalance))).toEqual(balanced);
  });

  test('one topic alone stays what it is', () => {
    const one = { ...policy.topics, maximum: 1 };
    expect(ids(select({ expectations: [need('e1', 100), need('m1', 50)] }, one).topics)).toEqual(['e1']);
  });
});

describe('the opening', () => {
  const noticed = (id: string, size: number) =>
    makeNeed(id, { asker: askerOf(id), found: { noticedMore: [-size, 'clear'] }, importance: 50 });
  const met = (id: string, importance = 75, experience = 75) =>
    makeNeed(id, { asker: askerOf(id), met: true, importance, experience });
  const strengths = { sharedStrengths: ['s1'], seen: { employee: ['s2'] } };

  test.each<{ why: string; spec: ComparisonSpec; opening: object | undefined }>([
    {
      why: 'first what somebody notices more than the other thought to give',
      spec: { ...strengths, expectations: [met('e1'), noticed('m1', 50)] },
      opening: { kind: 'noticed-more', scaleId: 'm1', asker: 'manager', giver: 'employee' },
    },
    {
      why: 'the largest of them',
      spec: { expectations: [noticed('e1', 50), noticed('m1', 75)] },
      opening: { kind: 'noticed-more', scaleId: 'm1', asker: 'manager', giver: 'employee' },
    },
    {
      why: 'of equal ones the first of the questionnaire',
      spec: { expectations: [noticed('e1', 50), noticed('m1', 50)] },
      opening: { kind: 'noticed-more', scaleId: 'e1', asker: 'employee', giver: 'manager' },
    },
    {
      why: 'then what is important and noticed',
      spec: { ...strengths, expectations: [met('e1')] },
      opening: { kind: 'met', scaleId: 'e1', asker: 'employee', giver: 'manager' },
    },
    {
      why: 'the most important and noticed',
      spec: { expectations: [met('e1', 75, 75), met('m1', 100, 75)] },
      opening: { kind: 'met', scaleId: 'm1', asker: 'manager', giver: 'employee' },
    },
    {
      why: 'then a strength both have',
      spec: strengths,
      opening: { kind: 'shared-strength', scaleId: 's1' },
    },
    {
      why: 'then a strength the other sees, the employee’s first',
      spec: { seen: { employee: ['s2'], manager: ['s1'] } },
      opening: { kind: 'seen-strength', scaleId: 's2', owner: 'employee' },
    },
    {
      why: 'or the manager’s',
      spec: { seen: { manager: ['s1'] } },
      opening: { kind: 'seen-strength', scaleId: 's1', owner: 'manager' },
    },
    { why: 'or nothing', spec: {}, opening: undefined },
    {
      why: 'a theme that is a topic already is passed over',
      spec: {
        sharedStrengths: ['s1'],
        expectations: [
          makeNeed('e1', {
            found: { noticedMore: [-75, 'clear'], underestimated: [-75, 'clear'] },
            importance: 100,
          }),
        ],
      },
      opening: { kind: 'shared-strength', scaleId: 's1' },
    },
    {
      why: 'a theme that goes higher up is passed over',
      spec: {
        sharedStrengths: ['s1'],
        expectations: [
          makeNeed('e1', {
            found: { noticedMore: [-75, 'clear'], unmet: [75, 'clear'] },
            importance: 100,
            room: 'upward',
          }),
        ],
      },
      opening: { kind: 'shared-strength', scaleId: 's1' },
    },
  ])('$why', ({ spec, opening }) => {
    expect(select(spec).opening).toEqual(opening);
  });

  test('never a personal theme', () => {
    const spec = { sharedStrengths: ['s1'], expectations: [noticed('e1', 75), met('e2')] };
    expect(select(spec, policy.topics, ['e1', 'e2']).opening).toEqual({
      kind: 'shared-strength',
      scaleId: 's1',
    });
    expect(select(spec, policy.topics, ['e1', 'e2', 's1']).opening).toBeUndefined();
  });
});

describe('whatever two people answer', () => {
  test('at most three topics, two per domain, each of them ranked, none of them withheld or opened with', () => {
    fc.assert(
      fc.property(arbitraryPair(visAVis, { skipped: 0.1, withheld: 4, named: false }), (files) => {
        const analysis = analysePair(parsePair(visAVis, files), policy);
        if (analysis.kind !== 'compared') return;
        const { topics, ranking, upward, opening } = analysis.agenda;
        expect(topics.length).toBeLessThanOrEqual(3);
        for (const domain of ['preferences', 'expectations']) {
          expect(topics.filter((topic) => topic.domain === domain).length).toBeLessThanOrEqual(2);
        }
        const named: string[] = ids([...topics, ...upward, ...(opening === undefined ? [] : [opening])]);
        expect(new Set(named).size).toBe(named.length);
        expect(ids(ranking)).toEqual(expect.arrayContaining(ids(topics)));
        const kept = [...(files.employee.withheld ?? []), ...(files.manager.withheld ?? []), 'safety'];
        expect(named.filter((id) => kept.includes(id))).toEqual([]);
        // Clear before possible.
        const tiers = topics.map(({ reasons }) => reasons[0].gap.difference.tier);
        expect(tiers).toEqual([...tiers].sort());
        // A need of each comes up when each has one and there is more than one topic.
        for (const role of ['employee', 'manager'] as const) {
          const has = ranking.some(({ asker }) => asker === role);
          if (has && topics.length > 1) expect(topics.map(({ asker }) => asker)).toContain(role);
        }
      }),
      { numRuns: 150 },
    );
  });
});
